"""Makes the Python environment that `make` uses: `python -m tools.environment FOLDER run|dev|spark|openfisca`.

Runs on a bare Python 3.11: nothing but the standard library, then pip, which knows where this machine finds packages.
"""

import re
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
# A package by its name, or by the file of its wheel.
_PACKAGE = re.compile(r"(?:Collecting|Requirement already satisfied:) ([\w.-]+)|Processing \S*/([\w.]+)-")
APART = {"openfisca"}
"""Environments of other programs: the project itself is not installed there."""
PIP = ("-m", "pip", "--disable-pip-version-check", "--no-input")


def main() -> int:
    """Create the environment when missing, and install the pinned packages of `requirements/KIND.txt` in it."""
    folder, kind = Path(sys.argv[1]), sys.argv[2]
    if sys.version_info < (3, 11):  # noqa: UP036 - an older Python gets this far, and must be told
        return _refuse(f"Python 3.11 or later is needed, this one is {sys.version.split()[0]}. Try: make PYTHON=…")
    python = folder / "bin/python"
    if not python.exists():
        _say(f"Creating the Python environment in {folder}")
        if subprocess.run([sys.executable, "-m", "venv", folder], check=False).returncode:
            return _refuse("This Python cannot create environments (Debian keeps that in the package python3.11-venv).")
    started = time.monotonic()
    pinned = ROOT / "requirements" / f"{kind}.txt"
    total = len(pinned.read_text("utf-8").splitlines())
    _say(f"Installing {total} pinned packages from requirements/{pinned.name}")
    failed = _install(python, total, "--no-deps", "--requirement", str(pinned))
    if kind not in APART:
        failed = failed or _install(python, 0, "--no-deps", "--no-build-isolation", "--editable", str(ROOT))
    if failed:
        return _refuse(f"The installation failed:\n{failed}")
    _say(f"Environment ready in {time.monotonic() - started:.0f} s")
    (folder / f"{kind}.done").touch()
    return 0


def _install(python: Path, total: int, *what: str) -> str:
    """Run pip, a short line a package. Gives what pip said when it fails, else nothing."""
    command = [python, *PIP, "install", "--progress-bar", "off", *what]
    said, seen = [], 0
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as pip:
        for line in pip.stdout or ():
            said.append(line)
            found = _PACKAGE.match(line)
            if found and total:
                seen += 1
                _progress(f"  {seen}/{total} {found[1] or found[2]}")
            elif line.startswith("Installing collected") and total:
                _progress("  unpacking (the longest part)")
    _progress_ends(total)
    return "".join(said) if pip.returncode else ""


def _progress(text: str) -> None:
    # One moving line for a person, plain lines for a log.
    sys.stdout.write(f"\r{text:<60}" if sys.stdout.isatty() else f"{text}\n")
    sys.stdout.flush()


def _progress_ends(total: int) -> None:
    if total and sys.stdout.isatty():
        sys.stdout.write("\n")


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def _refuse(text: str) -> int:
    sys.stderr.write(f"{text}\n")
    return 1


if __name__ == "__main__":
    sys.exit(main())
