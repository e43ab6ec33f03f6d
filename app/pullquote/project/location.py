"""Is a folder a safe place for a project? Sync clients and network drives break SQLite files."""

import os
from pathlib import Path

import psutil

from pullquote.wording import say

__all__ = ["Location", "locate"]

_NETWORK = {
    "nfs",
    "nfs4",
    "cifs",
    "smb",
    "smb2",
    "smb3",
    "smbfs",
    "afpfs",
    "webdav",
    "davfs",
    "fuse.davfs2",
    "ncpfs",
}
_NETWORK |= {
    "fuse.sshfs",
    "fuse.rclone",
    "fuse.gvfsd-fuse",
    "9p",
    "afs",
    "ceph",
    "glusterfs",
    "fuse.glusterfs",
}

_SYNCED = {
    "dropbox": "Dropbox",
    "onedrive": "OneDrive",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "my drive": "Google Drive",
    "icloud drive": "iCloud Drive",
    "mobile documents": "iCloud Drive",
    "cloudstorage": "a cloud folder",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "pcloud": "pCloud",
    "pclouddrive": "pCloud",
    "box sync": "Box",
    "seafile": "Seafile",
    "syncthing": "Syncthing",
    "megasync": "MEGA",
    "tresorit": "Tresorit",
    "yandex.disk": "Yandex Disk",
}

_MARKERS = {
    ".stfolder": "Syncthing",
    ".dropbox.cache": "Dropbox",
    ".sync": "Resilio Sync",
    ".nextcloudsync.log": "Nextcloud",
    ".owncloudsync.log": "ownCloud",
}


class Location:
    """What is known of a project's folder; `warning` is a sentence, or empty when the folder is safe."""

    def __init__(self, folder: Path, *, network: bool, service: str) -> None:
        self.folder = folder
        self.network = network
        self.service = service

    @property
    def warning(self) -> str:
        """Why the folder is not a safe place, and what to do."""
        if self.network:
            where = say("“{folder}” is on a network drive", folder=self.folder)
        elif self.service:
            where = say("“{folder}” is kept in step by {service}", folder=self.folder, service=self.service)
        else:
            return ""
        return say(
            "{where}. Project files can be damaged there while they are open. "
            "Work on a copy in a local folder, and put a copy here when you are done.",
            where=where,
        )


def locate(path: Path) -> Location:
    """Look at the folder of a project file, without touching anything in it."""
    folder = path.resolve().parent
    return Location(folder, network=_on_network(folder), service=_synced_by(folder))


def _synced_by(folder: Path) -> str:
    for part in (folder, *folder.parents):
        name = part.name.casefold()
        for known, service in _SYNCED.items():
            if name == known or name.startswith((f"{known} ", f"{known}-", f"{known}(")):
                return service
        for marker, service in _MARKERS.items():
            if os.path.exists(part / marker):  # noqa: PTH110 - unlike Path's, silent where it may not look
                return service
        # In a synced folder this is a file; a folder of that name in the home folder holds Dropbox's own
        # settings.
        if os.path.isfile(part / ".dropbox"):  # noqa: PTH113
            return "Dropbox"
    return ""


def _on_network(folder: Path) -> bool:
    if str(folder).startswith("\\\\"):
        return True
    best, network = -1, False
    try:
        mounts = psutil.disk_partitions(all=True)
    except OSError:  # a sandbox may hide them
        return False
    for mount in mounts:
        point = Path(mount.mountpoint)
        if folder.is_relative_to(point) and len(point.parts) >= best:
            best = len(point.parts)
            network = mount.fstype.casefold() in _NETWORK or "remote" in mount.opts
    return network
