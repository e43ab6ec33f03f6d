"""Which articles of a project are one: a cache of what is alike by its words, and what people say, which holds."""

from collections.abc import Callable
from pathlib import Path

import pytest

from pullquote.errors import InvalidEdit, UnknownId
from pullquote.project import Listing, Project, open_project
from tests.stories import page, story

from .helpers import add, journal_size, raw

FIRST, SECOND, OTHER = page(story(1)), page(story(9, 2), story(1)[:8]), page(story(2))


def ids(project: Project) -> list[list[str]]:
    return [[article.id for article in cluster.articles] for cluster in project.clusters()]


def test_nothing_is_known_before_it_is_compared(project: Project) -> None:
    add(project, FIRST, SECOND, OTHER)
    assert project.compared.unknown == 3
    assert project.clusters() == []
    told: list[int] = []
    project.compared.learn(told.append)
    assert sum(told) == 6
    assert project.compared.unknown == 0


def test_a_cluster_tells_what_is_known_of_its_articles(project: Project) -> None:
    first, second, _ = add(project, FIRST, SECOND, OTHER)
    project.change_article(second, outlet="The Lantern", published="2026-10-14")
    project.compared.learn()
    (cluster,) = project.clusters()
    assert cluster.id == first
    told = [(each.id, each.title, each.outlet, each.published) for each in cluster.articles]
    assert told == [(first, "Article 0", "", ""), (second, "Article 1", "The Lantern", "2026-10-14")]


def test_clusters_are_of_what_shows(project: Project) -> None:
    first, second = add(project, FIRST, SECOND)
    (third,) = add(project, page(story(8, 1), story(1)))
    project.compared.learn()
    assert ids(project) == [[first, second, third]]
    project.undo()
    assert ids(project) == [[first, second]]
    project.redo()
    project.delete_articles([first])
    assert ids(project) == [[second, third]]
    project.undo()
    assert ids(project) == [[first, second, third]]


def test_new_articles_are_compared_with_those_that_are_known(project: Project, path: Path) -> None:
    (first,) = add(project, FIRST)
    project.compared.learn()
    (_, second) = add(project, OTHER, SECOND)
    assert project.compared.unknown == 2
    project.close()
    with open_project(path) as again:
        told: list[int] = []
        again.compared.learn(told.append)
        assert sum(told) == 4
        assert ids(again) == [[first, second]]
        assert again.check() == []


def test_what_is_stopped_goes_on_where_it_was(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pullquote.project.near_duplicates.BATCH", 2)
    articles = add(project, *(page(story(key % 3), story(50 + key, 1)) for key in range(9)))

    def stop_after(steps: int) -> Callable[[int], None]:
        left = [steps]

        def advance(_: int) -> None:
            left[0] -= 1
            if not left[0]:
                raise KeyboardInterrupt

        return advance

    for steps in (2, 4, 2):
        with pytest.raises(KeyboardInterrupt):
            project.compared.learn(stop_after(steps))
    assert project.compared.unknown == 3
    project.compared.learn()
    assert ids(project) == [articles[0::3], articles[1::3], articles[2::3]]


def test_the_cache_may_be_dropped(project: Project, path: Path) -> None:
    articles = add(project, FIRST, SECOND)
    project.compared.learn()
    project.close()
    with raw(path) as file:
        file.execute("DROP TABLE article_pair")
        file.execute("DROP TABLE article_shingles")
    with open_project(path) as again:
        assert again.clusters() == []
        again.compared.learn()
        assert ids(again) == [articles]


def test_a_text_that_has_changed_is_compared_again(project: Project, path: Path) -> None:
    """The stored text changes with its hash, and what was known of the one before is forgotten."""
    first, second, other = add(project, FIRST, SECOND, OTHER)
    project.compared.learn()
    text, sha256 = project.article(other).text, project.article(other).sha256
    project._file.rows("UPDATE article SET text = ?, sha256 = ? WHERE uuid = ?", text, sha256, second)
    assert project.compared.unknown == 1
    assert ids(project) == [[first, second]]  # as long as nobody has looked again
    project.compared.learn()
    assert ids(project) == [[second, other]]


def test_an_import_that_is_taken_back_leaves_nothing(project: Project) -> None:
    add(project, FIRST)
    project.compared.learn()
    with pytest.raises(KeyboardInterrupt), project.importing("more") as work:
        from .helpers import article

        with work.batch():
            work.add_articles([article(SECOND)])
        project.compared.learn()  # what does not show yet is not looked at
        raise KeyboardInterrupt
    project.compared.learn()
    assert project.clusters() == []
    assert project.check() == []


# What people say


def test_not_the_same_is_one_step(project: Project) -> None:
    first, second = add(project, FIRST, SECOND)
    project.compared.learn()
    size = journal_size(project)
    project.say_same(second, first, same=False)
    assert journal_size(project) == size + 1
    assert project.next_undo().name == "Not the same article"
    assert ids(project) == []
    assert [[a.id for a in pair.articles] for pair in project.kept_apart()] == [[first, second]]
    project.undo()
    assert ids(project) == [[first, second]]
    assert project.kept_apart() == []
    project.redo()
    project.say_same(first, second, same=True)
    assert ids(project) == [[first, second]]
    assert project.kept_apart() == []
    project.undo()
    assert ids(project) == []


def test_the_same_although_the_words_differ(project: Project, path: Path) -> None:
    first, other = add(project, FIRST, OTHER)
    project.say_same(first, other, same=True)
    assert ids(project) == [[first, other]]
    project.close()
    with open_project(path) as again:
        assert ids(again) == [[first, other]]
        again.delete_articles([other])
        assert ids(again) == []


def test_saying_it_twice_is_no_step(project: Project) -> None:
    first, second = add(project, FIRST, SECOND)
    project.say_same(first, second, same=True)
    size = journal_size(project)
    project.say_same(second, first, same=True)
    assert journal_size(project) == size


def test_what_cannot_be_said(project: Project) -> None:
    (first,) = add(project, FIRST)
    with pytest.raises(InvalidEdit):
        project.say_same(first, first, same=True)
    with pytest.raises(UnknownId):
        project.say_same(first, "nobody", same=True)


# Groups


def test_every_article_has_a_group_that_later_ones_do_not_change(project: Project) -> None:
    first, other, second = add(project, FIRST, OTHER, SECOND)
    project.compared.learn()
    before = project.groups()
    assert before == {first: first, second: first, other: other}
    (third,) = add(project, page(story(7, 3), story(1)[2:9]))
    project.compared.learn()
    assert project.groups() == before | {third: first}


# In the article list


def test_the_list_marks_and_finds_what_is_in_a_cluster(project: Project) -> None:
    first, _, second = add(project, FIRST, OTHER, SECOND)
    project.compared.learn()
    assert [summary.clustered for summary in project.article_summaries("ann-01")] == [True, False, True]
    listed = project.article_list("ann-01")
    listed.show(Listing(clustered=True))
    assert [summary.id for summary in listed.page(0, 9)] == [first, second]
    listed.show(Listing("article 2", clustered=True))
    assert [summary.id for summary in listed.page(0, 9)] == [second]
    refreshed = listed.refresh(first)
    assert refreshed is not None
    assert refreshed.clustered


def test_a_text_that_is_not_imported_yet_is_compared_too(project: Project) -> None:
    first, second, _ = add(project, FIRST, SECOND, OTHER)
    assert project.alike()(FIRST) == []
    project.compared.learn()
    find = project.alike()
    assert {each.id for each in find(page(story(1)[:5]))} == {first, second}
    assert find(page(story(77))) == []
