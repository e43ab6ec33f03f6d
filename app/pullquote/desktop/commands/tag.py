"""What the menu Tag does."""

from pullquote.desktop.commands.when import When
from pullquote.wording import say

__all__ = ["TagCommands"]


class TagCommands(When):
    """Annotations, their fragments, edges and links."""

    def tag(self, label: str) -> None:
        """Tag what is selected, or the sensible words under the caret."""
        if self._workspace:
            self._workspace.tag(label)

    def change_label(self) -> None:
        """Let the next key of a label change that of the selected annotation."""
        if self._workspace:
            self._workspace.tagging.change_label()

    def change_label_to(self, label: str) -> None:
        """Change the label of the selected annotation."""
        if self._workspace:
            self._workspace.tagging.change_label_to(label)

    def copy_attributes(self) -> None:
        """Remember the attributes of the selected annotation."""
        if self._workspace:
            self._workspace.tagging.copy_attributes()

    def paste_attributes(self) -> None:
        """Give them to the selected annotation."""
        if self._workspace:
            self._workspace.tagging.paste_attributes()

    def tag_occurrences(self) -> None:
        """Show where the same words stand elsewhere, to tag them all."""
        if self._workspace:
            self._workspace.open_occurrences()

    def tag_everywhere(self) -> None:
        """Show where the same name stands in the whole project, to tag all of them."""
        if self._session is None or self._workspace is None:
            return
        from pullquote.desktop.actors.everywhere import MentionsEverywhere
        from pullquote.desktop.tagging.occurrences import sought

        self._workspace.tagging.leave_mode()
        wanted = sought(self._session, self._workspace.page)
        if wanted is None:
            self._session.told.emit(say("Put the caret on a name, or select words that are not interrupted."))
        else:
            MentionsEverywhere(self._session, wanted, self._window).open()

    def open_page_menu(self) -> None:
        """Open the menu of what can be done at the caret."""
        if self._workspace:
            self._workspace.page.open_menu_at_caret()

    def link(self) -> None:
        """Begin a link from the selected annotation."""
        if self._workspace:
            self._workspace.tagging.link()

    def same_quote(self) -> None:
        """Show where the selected quote stands again in the article, to link the places as one quote."""
        session = self._session
        if session is None:
            return
        from pullquote.desktop.tagging.same_quote import SameQuote, same_places

        quote = session.annotations.get(session.selected)
        if quote is not None and same_places(session, quote):
            SameQuote(session, quote, self._window).open()
        else:
            session.told.emit(say("The words of the selected annotation stand nowhere else unlinked."))

    def confirm(self) -> None:
        """End what was begun: a link, an edge."""
        if self._workspace:
            self._workspace.edges.confirm()

    def add_fragment(self) -> None:
        """Add the selected words to the selected annotation."""
        if self._workspace:
            self._workspace.tagging.add_fragment()

    def can_split_fragments(self) -> bool:
        """The selected annotation has several fragments."""
        annotation = self._session.annotations.get(self._session.selected) if self._session else None
        return self.can_edit_selection() and annotation is not None and len(annotation.fragments) > 1

    def split(self) -> None:
        """Part the selected annotation in two at the caret."""
        if self._workspace:
            self._workspace.tagging.split()

    def split_into_fragments(self) -> None:
        """Make each fragment of the selected annotation one of its own."""
        if self._workspace:
            self._workspace.tagging.split_into_fragments()

    def merge(self) -> None:
        """Merge the selected annotation with another, or those under the selected text."""
        if self._workspace:
            self._workspace.tagging.merge()

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

    def set_attributes(self) -> None:
        """Go to the first attribute in the inspector."""
        if self._workspace:
            self._workspace.start_attributes()

    def toggle_guide(self) -> None:
        """Say in the inspector what the label of the selected annotation means, or no longer."""
        if self._workspace:
            self._workspace.toggle_guide()

    def edit_codebook(self) -> None:
        """Show the codebook, and change it."""
        if self._session:
            from pullquote.desktop.codebook import CodebookDialog  # the window opens sooner without it

            CodebookDialog(self._session, self._window).open()

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

    def next_of_actor(self) -> None:
        """Select the next mention of the same actor in the article."""
        if self._workspace:
            self._workspace.tagging.next_of_actor(+1)

    def previous_of_actor(self) -> None:
        """Select the mention of the same actor before."""
        if self._workspace:
            self._workspace.tagging.next_of_actor(-1)

    def jump_to_link_end(self) -> None:
        """Select what the selected annotation is linked to."""
        if self._workspace:
            self._workspace.tagging.jump_to_link_end()

    def actors(self) -> None:
        """Open the actor desk."""
        if self._session and self._workspace:
            from pullquote.desktop.actors.desk import ActorDesk

            desk = ActorDesk(self._session, self._window)
            desk.mention_wanted.connect(self._workspace.show_mention)
            selected = self._session.annotations.get(self._session.selected)
            if selected is not None and selected.actors:
                desk.show_actor(selected.actors[0])
            desk.open()

    def topics(self) -> None:
        """Open the topic desk."""
        if self._workspace:
            selected = self._workspace.session.annotations.get(self._workspace.session.selected)
            self._workspace.show_topics(selected.topics[0] if selected and selected.topics else "")

    def unnamed(self) -> None:
        """Open the queue of mentions that stand for nobody yet."""
        if self._session and self._workspace:
            from pullquote.desktop.actors.unnamed import UnnamedMentions

            queue = UnnamedMentions(self._session, self._window)
            queue.mention_wanted.connect(self._workspace.show_mention)
            queue.open()

    def next_unnamed(self) -> None:
        """Go to the next mention that stands for nobody yet, in this article or the next ones."""
        if self._session is None or self._workspace is None:
            return
        wanted = self._session.project.next_unnamed(
            self._session.annotator, self._session.article, self._session.selected
        )
        if wanted is None:
            self._session.told.emit(say("Every mention has its actor."))
        else:
            self._workspace.show_mention(wanted)
