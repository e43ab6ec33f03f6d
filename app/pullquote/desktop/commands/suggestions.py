"""What the menu Suggestions does, and when."""

from pullquote.desktop.commands.when import When
from pullquote.kinds import DecisionKind

__all__ = ["SuggestionCommands"]


class SuggestionCommands(When):
    """Suggestions: to walk, to decide on, to choose what is suggested."""

    def can_walk(self) -> bool:
        """There is something to decide on, and no link is under way."""
        workspace = self._workspace
        return workspace is not None and workspace.review.count > 0 and not workspace.tagging.mode

    def can_accept_quote(self) -> bool:
        """A quote is under review that is not tagged yet: other kinds have no part to accept alone."""
        workspace = self._workspace
        current = workspace.review.current if workspace else None
        is_quote = current is not None and current.kind == "attribution"
        return is_quote and self.can_decide() and workspace is not None and not workspace.review.tagged

    def has_sure(self) -> bool:
        """Some undecided suggestion of the article is sure."""
        return self._workspace is not None and bool(self._workspace.undecided.sure)

    def suggestions_shown(self) -> bool:
        """Whether suggestions are made and shown."""
        return self._window.settings.suggestions

    def is_suggested(self, kind: DecisionKind) -> bool:
        """Whether this kind is suggested."""
        return kind in self._window.settings.suggested_kinds

    def confidence_is(self, confidence: float) -> bool:
        """Whether suggestions are shown from this confidence up."""
        return self._window.settings.least_confidence == confidence

    def next_suggestion(self) -> None:
        """Review the next suggestion."""
        if self._workspace:
            self._workspace.review.step(1)

    def previous_suggestion(self) -> None:
        """Review the suggestion before."""
        if self._workspace:
            self._workspace.review.step(-1)

    def accept_suggestion(self) -> None:
        """Tag the quote, its cue and its sources, and link them."""
        if self._workspace:
            self._workspace.review.accept()

    def accept_quote_only(self) -> None:
        """Tag the quote alone."""
        if self._workspace:
            self._workspace.review.accept(whole=False)

    def reject_suggestion(self) -> None:
        """The suggestion is wrong."""
        if self._workspace:
            self._workspace.review.reject()

    def accept_sure(self) -> None:
        """Accept what is sure in the article."""
        self._window.in_bulk.accept_sure()

    def suggest_for_all(self) -> None:
        """Suggest for every article of the project."""
        self._window.in_bulk.suggest_for_all()

    def toggle_suggestions(self) -> None:
        """Show suggestions, or make none."""
        self._window.settings.suggestions = not self._window.settings.suggestions
        self._find_again()

    def toggle_kind(self, kind: DecisionKind) -> None:
        """Suggest a kind, or do not."""
        self._window.settings.suggest_kind(kind, not self.is_suggested(kind))
        self._find_again()

    def use_confidence(self, confidence: float) -> None:
        """Show suggestions from this confidence up."""
        self._window.settings.least_confidence = confidence
        self._find_again()

    def choose_parser(self) -> None:
        """Choose the spaCy pipeline that helps the rules, or none."""
        from pullquote.desktop.dialogs.parser import ParserDialog

        dialog = ParserDialog(self._window, self._window.settings.pipeline)
        dialog.accepted.connect(lambda: self._use_parser(dialog.chosen))
        dialog.open()

    def _use_parser(self, name: str) -> None:
        self._window.settings.pipeline = name
        self._find_again()

    def _find_again(self) -> None:
        if self._workspace:
            self._workspace.undecided.refresh_settings()
        self._window.refresh_actions()
