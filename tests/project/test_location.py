"""Sync folders and network drives, each with one sentence."""

from pathlib import Path
from types import SimpleNamespace

import psutil
import pytest

from pullquote.project import create_project, open_project
from pullquote.project.location import locate

from .helpers import add


def mounts(monkeypatch: pytest.MonkeyPatch, *table: tuple[str, str, str]) -> None:
    found = [SimpleNamespace(mountpoint=point, fstype=kind, opts=options) for point, kind, options in table]
    monkeypatch.setattr(psutil, "disk_partitions", lambda all: found)


@pytest.mark.parametrize(
    ("folder", "service"),
    [
        ("Dropbox", "Dropbox"),
        ("Dropbox (Institute)/study", "Dropbox"),
        ("OneDrive - University of Osterlee/a/b", "OneDrive"),
        ("onedrive", "OneDrive"),
        ("Library/CloudStorage/GoogleDrive-ann@example.org/My Drive", "Google Drive"),
        ("Library/Mobile Documents/com~apple~CloudDocs", "iCloud Drive"),
        ("Library/CloudStorage/Other", "a cloud folder"),
        ("Nextcloud/study", "Nextcloud"),
        ("Syncthing", "Syncthing"),
        ("Dropboxes", ""),
        ("My OneDrives", ""),
        ("study", ""),
    ],
)
def test_sync_folders_by_name(tmp_path: Path, folder: str, service: str) -> None:
    place = tmp_path / folder
    place.mkdir(parents=True)
    location = locate(place / "study.pullquote")
    assert location.service == service
    assert bool(location.warning) == bool(service)
    if service:
        assert service in location.warning
        assert "copy" in location.warning


@pytest.mark.parametrize(
    ("marker", "is_folder", "service"),
    [
        (".stfolder", True, "Syncthing"),
        (".sync", True, "Resilio Sync"),
        (".dropbox", False, "Dropbox"),
        (".dropbox", True, ""),  # ~/.dropbox: the settings, not the folder
        (".dropbox.cache", True, "Dropbox"),
        (".nextcloudsync.log", False, "Nextcloud"),
    ],
)
def test_sync_folders_by_marker(tmp_path: Path, marker: str, is_folder: bool, service: str) -> None:
    place = tmp_path / "data" / "study"
    place.mkdir(parents=True)
    mark = tmp_path / "data" / marker
    mark.mkdir() if is_folder else mark.touch()
    assert locate(place / "study.pullquote").service == service


def test_a_link_into_a_sync_folder_is_seen_through(tmp_path: Path) -> None:
    (tmp_path / "Dropbox").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "Dropbox")
    assert locate(tmp_path / "link" / "study.pullquote").service == "Dropbox"


@pytest.mark.parametrize(
    ("kind", "options", "network"),
    [
        ("nfs4", "rw", True),
        ("CIFS", "rw", True),
        ("fuse.sshfs", "rw", True),
        ("NTFS", "rw,remote", True),
        ("ext4", "rw", False),
    ],
)
def test_network_drives(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str, options: str, network: bool
) -> None:
    mounts(
        monkeypatch,
        ("/", "ext4", "rw"),
        (str(tmp_path), kind, options),
        (f"{tmp_path}/study2", "tmpfs", "rw"),
    )
    location = locate(tmp_path / "study" / "study.pullquote")
    assert location.network == network
    assert ("network drive" in location.warning) == network
    assert not locate(tmp_path / "study2" / "study.pullquote").network
    assert not locate(tmp_path.parent / "study.pullquote").network


def test_no_table_of_mounts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def hidden(all: bool) -> None:  # noqa: A002
        raise PermissionError

    monkeypatch.setattr(psutil, "disk_partitions", hidden)
    assert not locate(tmp_path / "study.pullquote").network


def test_no_shared_memory_on_a_network_drive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mounts(monkeypatch, ("/", "nfs", "rw"))
    path = tmp_path / "study.pullquote"
    with create_project(path) as project:
        assert "network drive" in project.location_warning
        (article,) = add(project)
        assert not path.with_name(path.name + "-wal").exists()
        project.annotate(article, "quote", [(0, 22)])
        with open_project(path) as second:
            assert second.read_only
            assert len(second.annotations(article)) == 1
        project.undo()
        project.redo()
    assert [entry.name for entry in tmp_path.iterdir() if entry.is_file()] == [path.name]


def test_an_interrupted_edit_on_a_network_drive_is_rolled_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import shutil

    mounts(monkeypatch, ("/", "nfs", "rw"))
    path = tmp_path / "study.pullquote"
    killed = tmp_path / "killed.pullquote"
    with create_project(path) as project:
        project.add_actor("Ines")
        project._file.row("PRAGMA cache_size = 1")
        with project.step("Long"):
            for number in range(200):
                project.add_actor(f"Actor {number}" * 50)
            shutil.copy(path, killed)
            shutil.copy(f"{path}-journal", f"{killed}-journal")
    with open_project(killed) as project:
        assert [actor.name for actor in project.actors()] == ["Ines"]
        assert project.check() == []
