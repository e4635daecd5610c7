"""How a new archive takes the place of the one that is served: as ``pkg/bin/publish.js`` does it, which says why."""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import socket
import threading
import time
from contextlib import contextmanager
from pathlib import Path
from typing import Callable, Dict, Iterator, List, Mapping, Optional

#: The folder where a build does its work.
WORK = ".work"
_MANIFEST = "archive.json"
#: A build gives a sign of life so often, and is taken for dead after so long without one.
_BEAT_SECONDS = 5.0
_DEAD_SECONDS = 60.0
_FOLDER = re.compile(r"([\da-f]{2,})(?:-([\da-f]{10}))?")


@contextmanager
def alone(out: Path) -> Iterator[None]:
    """No other build works in that folder meanwhile; a :class:`FileExistsError` where one does."""
    lock = out / WORK / "lock"
    lock.parent.mkdir(parents=True, exist_ok=True)
    if _is_held(lock):
        raise FileExistsError(f"another build is at work in {out}; if that is not so, remove {lock}")
    lock.unlink(missing_ok=True)
    with open(lock, "x", encoding="utf-8") as file:
        json.dump({"pid": os.getpid(), "host": socket.gethostname()}, file)
    done = threading.Event()

    def beat() -> None:
        while not done.wait(_BEAT_SECONDS):
            lock.touch()

    beating = threading.Thread(target=beat, daemon=True)
    beating.start()
    try:
        yield
    finally:
        done.set()
        beating.join()
        lock.unlink(missing_ok=True)
        # A build that wrote nothing leaves no folders.
        for folder in (lock.parent, out):
            try:
                folder.rmdir()
            except OSError:
                break


def _is_held(lock: Path) -> bool:
    try:
        age = time.time() - lock.stat().st_mtime
        holder = json.loads(lock.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    if age > _DEAD_SECONDS:
        return False
    if holder.get("host") != socket.gethostname():
        return True
    try:
        os.kill(holder["pid"], 0)
    except PermissionError:
        return True
    except (OSError, KeyError, TypeError):
        return False
    return True


def may_replace(out: Path, documents: int) -> None:
    """A :class:`FileExistsError` where an archive of so many documents would ruin the one that is there: an input that
    was empty or cut for once looks the same as a real change."""
    before = _served(out)
    if 2 * documents < before:
        raise FileExistsError(
            f"the input has {documents} documents, less than half of the {before} that the archive in {out} has, "
            "and nothing was replaced: force replaces it"
        )


def _served(out: Path) -> int:
    """How many documents the archive of that folder has; 0 where there is none."""
    path = out / _MANIFEST
    try:
        manifest = json.loads(path.read_text(encoding="utf-8"))
        if manifest["format"] == "maqal-archive" and isinstance(manifest["documents"], int):
            return int(manifest["documents"])
    except FileNotFoundError:
        return 0
    except (ValueError, KeyError, TypeError):
        pass
    raise FileExistsError(f"{path} is no manifest of an archive, and nothing was replaced: force replaces it")


def moved_into_place(
    out: Path, shards: Mapping[str, int], manifest: Callable[[Dict[str, List[str]]], str]
) -> None:
    """Moves what is built into place. ``shards``: how many files there have to be of each kind. ``manifest`` is given
    the names of the folders of each kind."""
    built = out / WORK / "next"
    names = {kind: _folders_in(built / kind, count) for kind, count in shards.items()}
    aside = out / WORK / "old"
    shutil.rmtree(aside, ignore_errors=True)
    aside.mkdir(parents=True)

    def remove(folder: Path) -> None:
        # In one step: a build that is stopped meanwhile must not leave half of a folder under its full name.
        folder.rename(aside / f"{folder.parent.name}-{folder.name}")

    folders: Dict[str, List[str]] = {kind: [] for kind in shards}
    for kind, numbers in names.items():
        (out / kind).mkdir(exist_ok=True)
        for number in numbers:
            digest = _digest(built / kind / number)
            folders[kind].append(digest or "")
            place = out / kind / f"{number}-{digest}"
            known = _digest(place)
            if known == digest:
                continue
            if known is not None:
                remove(place)  # it is damaged
            (built / kind / number).rename(place)
    beside = out / f"{_MANIFEST}.new"
    beside.write_text(manifest(folders), encoding="utf-8")
    beside.replace(out / _MANIFEST)
    _sweep(out, folders, remove)


def _folders_in(built: Path, count: int) -> List[str]:
    """The folders that were built of a kind, in order, without files that a stopped worker had only begun."""
    found = 0
    folders = sorted(built.iterdir(), key=lambda folder: int(folder.name, 16)) if built.is_dir() else []
    for folder in folders:
        for file in folder.iterdir():
            if file.name.endswith(".new"):
                file.unlink()
            else:
                found += 1
    if found != count:
        raise FileNotFoundError(f"{found} files of {built.name} were built, and not {count}: nothing was replaced")
    return [folder.name for folder in folders]


def _digest(folder: Path) -> Optional[str]:
    """The name of a folder of shards, by the names and the bytes of its files; ``None`` where it is not there."""
    if not folder.is_dir():
        return None
    digest = hashlib.sha256()
    for file in sorted(folder.iterdir()):
        content = file.read_bytes()
        digest.update(f"{file.name}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()[:10]


def _sweep(out: Path, folders: Mapping[str, List[str]], remove: Callable[[Path], None]) -> None:
    """Removes the folders that earlier archives have left."""
    for kind, digests in folders.items():
        for folder in list((out / kind).iterdir()):
            found = _FOLDER.fullmatch(folder.name)
            if found is None:
                continue
            number = int(found[1], 16)
            if number >= len(digests) or digests[number] != found[2]:
                remove(folder)
