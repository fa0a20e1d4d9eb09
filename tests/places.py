"""Places where writing is refused for real: disks without room, folders and files that may not be written."""

import os
import resource
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


@contextmanager
def small_disk(folder: Path, kilobytes: int) -> Iterator[Path]:
    """A file system of that size."""
    _ran("mount", "-t", "tmpfs", "-o", f"size={kilobytes}k", "tmpfs", str(folder))
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


@contextmanager
def read_only(folder: Path) -> Iterator[Path]:
    """A folder that nobody may write to, root neither."""
    if os.geteuid():
        folder.chmod(0o555)
        yield folder
        folder.chmod(0o755)
        return
    _ran("mount", "--bind", str(folder), str(folder))
    _ran("mount", "-o", "remount,ro,bind", str(folder))
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


@contextmanager
def unchangeable(path: Path) -> Iterator[Path]:
    """A file that nobody may write to, in a folder that everybody may."""
    if os.geteuid():
        path.chmod(0o444)
        yield path
        path.chmod(0o644)
        return
    _ran("chattr", "+i", str(path))
    try:
        yield path
    finally:
        subprocess.run(["chattr", "-i", str(path)], check=True)


@contextmanager
def no_file_longer_than(size: int) -> Iterator[None]:
    """No room for any file to grow beyond that many bytes."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def _ran(*command: str) -> None:
    try:
        done = subprocess.run(command, capture_output=True, check=False, text=True)
    except FileNotFoundError:
        pytest.skip(f"{command[0]} is not there")
    if done.returncode:
        pytest.skip(f"this machine does not allow {command[0]}: {done.stderr.strip()}")
