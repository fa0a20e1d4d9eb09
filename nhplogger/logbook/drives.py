"""Where a USB stick or a card is mounted, if one is."""

import sys
from pathlib import Path

from PySide6.QtCore import QStorageInfo

_MOUNTED_IN = ("/media/", "/run/media/", "/mnt/", "/Volumes/")
_WINDOWS_REMOVABLE = 2  # DRIVE_REMOVABLE, what GetDriveTypeW says of sticks and cards


def removable_drive(away_from: Path) -> Path | None:
    """The root of a removable drive that can be written to, other than the one `away_from` is on; or none."""
    here = QStorageInfo(str(away_from.parent)).rootPath()
    return next((root for volume in QStorageInfo.mountedVolumes() if (root := _root(volume, here))), None)


def _root(volume: QStorageInfo, here: str) -> Path | None:
    root = volume.rootPath()
    usable = volume.isValid() and volume.isReady() and not volume.isReadOnly() and root != here
    return Path(root) if usable and _is_removable(root) else None


def _is_removable(root: str) -> bool:
    if sys.platform == "win32":
        import ctypes

        return bool(ctypes.windll.kernel32.GetDriveTypeW(root) == _WINDOWS_REMOVABLE)
    return root.startswith(_MOUNTED_IN)
