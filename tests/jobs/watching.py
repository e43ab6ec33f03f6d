"""Progress that a test watches or stops."""


class Watch:
    """Keeps what it is told; wants the job to stop after so many steps."""

    def __init__(self, patience: int = 10**9) -> None:
        self.stages: list[tuple[int, str]] = []
        self.done = 0
        self._patience = patience

    @property
    def cancelled(self) -> bool:
        return self.done >= self._patience

    def start(self, total: int, what: str) -> None:
        self.stages.append((total, what))

    def advance(self, steps: int) -> None:
        self.done += steps
