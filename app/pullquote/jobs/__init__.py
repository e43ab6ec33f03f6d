"""Long work that the window and the command line share: it tells how far it is, and it can be cancelled."""
