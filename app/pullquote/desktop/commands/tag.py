"""What the menu Tag does."""

from pullquote.desktop.commands.when import When

__all__ = ["TagCommands"]


class TagCommands(When):
    """Annotations, their fragments, edges and links."""

    def tag(self, label: str) -> None:
        """Tag what is selected, or the sensible words under the caret."""
        if self._workspace:
            self._workspace.tag(label)

    def link(self) -> None:
        """Begin a link from the selected annotation."""
        if self._workspace:
            self._workspace.tagging.link()

    def confirm(self) -> None:
        """End what was begun: a link, an edge."""
        if self._workspace:
            self._workspace.edges.confirm()

    def add_fragment(self) -> None:
        """Add the selected words to the selected annotation."""
        if self._workspace:
            self._workspace.tagging.add_fragment()

    def edit_end(self) -> None:
        """Let the arrows move the end of the selected annotation."""
        if self._workspace:
            self._workspace.edges.edit_edge("end")

    def edit_start(self) -> None:
        """Let the arrows move the start of the selected annotation."""
        if self._workspace:
            self._workspace.edges.edit_edge("start")

    def remove_fragment(self) -> None:
        """Take the fragment at the caret out of the selected annotation."""
        if self._workspace:
            self._workspace.tagging.remove_fragment()

    def remove_link(self) -> None:
        """Remove a link of the selected annotation."""
        if self._workspace:
            self._workspace.tagging.remove_link()

    def name_actor(self) -> None:
        """Go to the actor field."""
        if self._workspace:
            self._workspace.tagging.name_actor()

    def write_note(self) -> None:
        """Go to the note."""
        if self._workspace:
            self._workspace.tagging.write_note()

    def delete_selected(self) -> None:
        """Delete the selected annotation."""
        if self._workspace:
            self._workspace.tagging.delete_selected()

    def select_outward(self) -> None:
        """Select the next larger annotation under the caret."""
        if self._workspace:
            self._workspace.tagging.select_outward()

    def next_annotation(self) -> None:
        """Select the next annotation in reading order."""
        if self._workspace:
            self._workspace.tagging.next_annotation()

    def previous_annotation(self) -> None:
        """Select the annotation before."""
        if self._workspace:
            self._workspace.tagging.previous_annotation()

    def jump_to_link_end(self) -> None:
        """Select what the selected annotation is linked to."""
        if self._workspace:
            self._workspace.tagging.jump_to_link_end()
