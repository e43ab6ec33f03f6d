"""Merging annotations of one label: the selected one with another, or those under the selected text."""

from collections.abc import Sequence

from pullquote.desktop.tagging.pairing import Pairing
from pullquote.desktop.tagging.words import bare
from pullquote.records import Annotation

__all__ = ["Merging"]


class Merging(Pairing):
    """The mode between `Shift+S` and `Enter`; it points at the next annotation of the label to begin with."""

    def begin(self, source: Annotation) -> None:
        """Start from an annotation."""
        super().begin(source)
        if not self.candidate and (following := self._next(+1)):
            self._point_at(following.id)  # the caret stays: nothing is decided yet
        if not self.candidate:
            self.stop()  # first, because it clears what is said
            self.told.emit(self.none_to_take)

    def can_take(self, other: str) -> bool:
        """Does it carry the same label?"""
        known = self._session.annotations
        if other == self.source or other not in known or self.source not in known:
            return False
        return known[other].label == known[self.source].label

    @property
    def sentence(self) -> str:
        """What the next keys do."""
        known = self._session.annotations
        words = bare(known[self.source].words)
        if other := known.get(self.candidate):
            return self.tr("Merge “{words}” with “{other}”: Enter, J for the next, Esc leaves").format(
                words=words, other=bare(other.words)
            )
        return self.tr("Merge “{words}”: go to the other one, Enter").format(words=words)

    @property
    def none_to_take(self) -> str:
        """Why there is nothing to go to."""
        return self.tr("There is no other annotation of this label to merge with.")

    def confirm(self, target: str = "") -> None:
        """Merge with `target`, or with what is pointed at."""
        known, target = self._session.annotations, target or self.candidate
        if self.source not in known or target not in known:
            self.told.emit(self.tr("Put the caret on the annotation to merge with, then press Enter."))
        elif not self.can_take(target):
            names = self._session.codebook.labels_by_id
            self.told.emit(
                self.tr("{first} and {second} cannot be merged. Change the label of one first.").format(
                    first=names[known[self.source].label].name, second=names[known[target].label].name
                )
            )
        else:
            source = self.source
            self.stop()
            self._merge(source, [target])

    def merge_inside(self, start: int, end: int) -> bool:
        """Merge the annotations that lie between two offsets; False when there are not two of one label.

        The label is that of the selected one if it is among them.
        """
        session = self._session
        by_label: dict[str, list[str]] = {}
        for annotation in session.in_order:
            if start <= annotation.start and annotation.end <= end:
                by_label.setdefault(annotation.label, []).append(annotation.id)
        groups = [ids for ids in by_label.values() if len(ids) > 1]
        with_selected = [ids for ids in groups if session.selected in ids]
        if not groups:
            return False
        if len(groups) > 1 and not with_selected:
            self.told.emit(
                self.tr("Annotations of several labels lie there. Select one of those to be merged first.")
            )
            return True
        (ids,) = with_selected or groups
        first = session.selected if session.selected in ids else ids[0]
        self._page.clear_selection()
        self._merge(first, [uuid for uuid in ids if uuid != first])
        return True

    def _merge(self, first: str, others: Sequence[str]) -> None:
        session = self._session

        def done(merged: Annotation) -> None:
            session.select(merged.id)
            self.told.emit(self.tr("Merged. Undo parts them again."))

        session.perform(lambda project: project.merge_annotations(first, others), done=done)
