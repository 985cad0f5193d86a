"""Folders and pages that scripts make from something else, and that tests hold to it."""

import sys
from pathlib import Path


def speak_utf8() -> None:
    """A C locale must not break Chinese messages."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8")


def differences(folder: Path, pattern: str, files: dict[str, str]) -> list[str]:
    """What writing would change in the folder, a line each."""
    present = {path.name: path.read_bytes() for path in folder.glob(pattern)}
    out = [f"多出: {name}" for name in sorted(present.keys() - files.keys())]
    for name, text in files.items():
        if name not in present:
            out.append(f"缺少: {name}")
        elif present[name] != text.encode():
            out.append(f"不同: {name}")
    return out


def write(folder: Path, pattern: str, files: dict[str, str]) -> None:
    """Makes the folder hold just these files, of those that fit the pattern."""
    folder.mkdir(parents=True, exist_ok=True)
    for path in folder.glob(pattern):
        if path.name not in files:
            path.unlink()
    for name, text in files.items():
        (folder / name).write_bytes(text.encode())
