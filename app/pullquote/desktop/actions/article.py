"""Article: from one to the next, and what becomes of it."""

from pullquote.desktop.actions.action import ARTICLE, PROJECT, Action
from pullquote.desktop.commands.article import ArticleCommands
from pullquote.desktop.commands.when import When

__all__ = ["ARTICLES"]

# fmt: off
# One entry a paragraph: a table to be read, not a column of commas.
ARTICLES: tuple[Action, ...] = (
    Action(
        "previous_article", "Previous article", "Article", 1, ArticleCommands.previous_article,
        ("Ctrl+PgUp",), "arrow-up", enabled=When.has_project, why=PROJECT,
    ),
    Action(
        "next_article", "Next article", "Article", 1, ArticleCommands.next_article,
        ("Ctrl+PgDown",), "arrow-down", enabled=When.has_project, why=PROJECT,
    ),
    Action(
        "next_unfinished", "Next unfinished article", "Article", 1, ArticleCommands.next_unfinished,
        ("Ctrl+Shift+U",), enabled=When.has_project, why=PROJECT,
    ),
    Action(
        "next_to_check", "Next article with something to check", "Article", 1, ArticleCommands.next_to_check,
        ("Ctrl+Shift+K",), enabled=When.has_project, why=PROJECT,
    ),
    Action(
        "finish", "Finish article", "Article", 2, ArticleCommands.finish, ("Ctrl+Return",),
        "status-finished", enabled=When.can_edit_article, title=ArticleCommands.finish_title, why=ARTICLE,
    ),
    Action(
        "finish_labels", "Finish for labels…", "Article", 2, ArticleCommands.finish_labels,
        ("Ctrl+Shift+Return",), enabled=When.can_edit_article, why=ARTICLE,
    ),
    Action(
        "details", "Article details…", "Article", 3, ArticleCommands.details, ("Ctrl+D",), "information",
        enabled=When.has_article, why=ARTICLE,
    ),
    Action(
        "near_duplicates", "Near-duplicates…", "Article", 3, ArticleCommands.near_duplicates,
        enabled=When.has_project, why=PROJECT,
    ),
    Action(
        "correct_text", "Correct text…", "Article", 3, ArticleCommands.correct_text, ("Ctrl+Shift+E",),
        enabled=When.can_edit_article, why=ARTICLE,
    ),
    Action(
        "remove_passage", "Remove passage…", "Article", 3, ArticleCommands.remove_passage,
        ("Ctrl+Shift+Del",), enabled=When.can_edit_article, why=ARTICLE,
    ),
    Action(
        "delete_article", "Delete article", "Article", 3, ArticleCommands.delete_article,
        enabled=When.can_edit_article, why=ARTICLE,
    ),
)
# fmt: on
