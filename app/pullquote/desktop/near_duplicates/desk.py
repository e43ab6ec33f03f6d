"""The desk for near-duplicates: clusters at the left, two of their articles side by side at the right."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pullquote.desktop import theme
from pullquote.desktop.background import Background, Task
from pullquote.desktop.dialogs.dialog import Dialog, sentence
from pullquote.desktop.near_duplicates.cluster_tree import ClusterTree
from pullquote.desktop.near_duplicates.side import Side
from pullquote.desktop.session import Session
from pullquote.desktop.theme import Space
from pullquote.near_duplicates import Comparison, compare
from pullquote.project import ArticleChange, Change, Cluster, Clustered, ImportChange, NearDuplicateChange
from pullquote.wording import plural, say

__all__ = ["NearDuplicatesDesk"]

Found = tuple[list[Cluster], list[Cluster]]


class NearDuplicatesDesk(Dialog):
    """Compares what is not compared yet when it opens; closing it stops that, and what is known stays known."""

    article_wanted = Signal(str)
    compared = Signal()  # more is known of which articles are one

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent, width=720)
        room = parent.window().width() if parent is not None else theme.px(1000)
        self.setFixedWidth(min(theme.px(1000), room - 2 * theme.px(Space.SMALL)))
        self._session = session
        self._background = Background(self)
        self.say(self.tr("Near-duplicates"))
        self.tree = ClusterTree(self)
        self.tree.setMinimumHeight(theme.px(380))
        self.summary = sentence(self.tr("Comparing…"), "text3", self)
        self.first, self.second = Side(self.tr("First article"), self), Side(self.tr("Second article"), self)
        self.likeness = sentence("", "text2", self)
        self._lay_out()
        self.tree.pair_chosen.connect(self._show)
        session.changed.connect(self._on_changed)
        self.finished.connect(self._background.stop)
        self._say_what_can_be_done()
        self.tree.setFocus(Qt.FocusReason.OtherFocusReason)
        self._find(learn=not session.project.read_only)

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(theme.px(Space.SMALL))
        left.addWidget(self.tree, 1)
        left.addWidget(self.summary)
        sides = QHBoxLayout()
        sides.setSpacing(theme.px(Space.MEDIUM))
        sides.addWidget(self.first, 1)
        sides.addWidget(self.second, 1)
        right = QVBoxLayout()
        right.setSpacing(theme.px(Space.SMALL))
        right.addLayout(sides, 1)
        right.addWidget(self.likeness)
        both = QHBoxLayout()
        both.setSpacing(theme.px(Space.LARGE))
        both.addLayout(left, 2)
        both.addLayout(right, 5)
        self.body.addLayout(both, 1)
        row = QHBoxLayout()
        row.setSpacing(theme.px(Space.SMALL))
        self.apart = self.add_tool(self.tr("&Not the same"), self._say_apart, row)
        self.same = self.add_tool(self.tr("&Same article"), self._say_same, row)
        row.addStretch(1)
        self.open_first = self.add_tool(self.tr("Open &first"), self._open_first, row)
        self.open_second = self.add_tool(self.tr("Open s&econd"), self._open_second, row)
        self.body.addLayout(row)
        self.add_cancel(self.tr("Close"))

    # Finding

    def _find(self, *, learn: bool) -> None:
        project = self._session.project

        def job(task: Task) -> Found:
            def advance(steps: int) -> None:
                task.check()
                task.advance(steps)

            with project.in_thread():
                if learn and (unknown := project.compared.unknown):
                    task.start(2 * unknown, say("Comparing articles"))
                    project.compared.learn(advance)
                return project.clusters(), project.kept_apart()

        task = Task(self.tr("Comparing articles"), job)
        task.advanced.connect(self._on_advanced)
        task.succeeded.connect(self._on_found)
        if learn:
            task.succeeded.connect(self.compared)
        task.failed.connect(self.summary.setText)
        self._background.start(task)

    @Slot(int, int, str)
    def _on_advanced(self, done: int, total: int, _what: str) -> None:
        number = self.locale().toString
        share = self.tr("Comparing: {done} of {total}…").format(
            done=number(done // 2), total=number(total // 2)
        )
        self.summary.setText(share)

    @Slot(object)
    def _on_found(self, found: Found) -> None:
        clusters, apart = found
        self.tree.show_clusters(clusters, apart)
        count = sum(len(cluster.articles) for cluster in clusters)
        articles = plural("1 article", "{count} articles", count)
        said = plural(
            "{articles} in 1 cluster", "{articles} in {count} clusters", len(clusters), articles=articles
        )
        if not clusters:
            said = self.tr("No articles are near-duplicates.")
        elif unknown := self._session.project.compared.unknown:
            said += " · " + plural("1 not compared yet", "{count} not compared yet", unknown)
        self.summary.setText(said)

    @Slot(object)
    def _on_changed(self, changes: tuple[Change, ...]) -> None:
        if any(isinstance(change, NearDuplicateChange | ArticleChange | ImportChange) for change in changes):
            self._find(learn=False)

    # Looking

    @Slot(object)
    def _show(self, pair: tuple[Clustered, Clustered] | None) -> None:
        texts = [self._session.project.text(article.id) for article in pair] if pair else ["", ""]
        for side, article, text in zip((self.first, self.second), pair or (None, None), texts, strict=True):
            side.show_article(article, text)
        self.likeness.setText("")
        self._say_what_can_be_done()
        if pair is None:
            return
        task = Task(self.tr("Comparing two articles"), lambda _: (pair, compare(*texts)), quiet=True)
        task.succeeded.connect(self._mark)
        self._background.start(task)

    @Slot(object)
    def _mark(self, found: tuple[tuple[Clustered, Clustered], Comparison]) -> None:
        pair, comparison = found
        if pair != self.tree.chosen:
            return
        self.first.mark(comparison.only_first)
        self.second.mark(comparison.only_second)
        percent = self.locale().toString(round(100 * comparison.containment))
        self.likeness.setText(
            self.tr(
                "{percent} % of the shorter one stands in the other. Marked is what only one of them has."
            ).format(percent=percent)
        )

    def _say_what_can_be_done(self) -> None:
        pair = self.tree.chosen
        can_edit = pair is not None and not self._session.project.read_only
        for button in (self.apart, self.same):
            button.setEnabled(can_edit)
        for button in (self.open_first, self.open_second):
            button.setEnabled(pair is not None)

    # Saying

    @Slot()
    def _say_apart(self) -> None:
        self._say_of_pair(same=False)

    @Slot()
    def _say_same(self) -> None:
        self._say_of_pair(same=True)

    def _say_of_pair(self, *, same: bool) -> None:
        if pair := self.tree.chosen:
            one, other = pair
            self._session.perform(lambda project: project.say_same(one.id, other.id, same=same))

    @Slot()
    def _open_first(self) -> None:
        self._open(self.first.article)

    @Slot()
    def _open_second(self) -> None:
        self._open(self.second.article)

    def _open(self, article: str) -> None:
        self.accept()
        self.article_wanted.emit(article)
