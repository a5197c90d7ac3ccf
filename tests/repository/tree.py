"""The project's files, in the checkout or in a copy broken on purpose."""

import ast
import subprocess
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent

_BUILT = {
    ".git", ".venv", ".venv-openfisca", ".hypothesis", ".mypy_cache", ".ruff_cache", ".import_linter_cache",
    "__pycache__", "build", "staticfiles", "screenshots", "results",
}  # fmt: skip
"""Folders that tools make: never looked into."""


def files(root: Path, *suffixes: str, under: str = ".") -> Iterator[Path]:
    """The project's own files below `root`/`under`, in order; only those that end as asked."""
    start = root / under
    for path in sorted(_listed(root) if (root / ".git").exists() else start.rglob("*")):
        if path.is_relative_to(start) and path.is_file() and (not suffixes or path.name.endswith(suffixes)):
            parts = path.relative_to(root).parts
            if not _BUILT.intersection(parts) and not any(part.endswith(".egg-info") for part in parts):
                yield path


def place(root: Path, path: Path, line: int | None = None) -> str:
    """« cpa/kernel/period.py:12 », from the root."""
    name = path.relative_to(root).as_posix()
    return name if line is None else f"{name}:{line}"


def parsed(path: Path) -> ast.Module:
    """The syntax tree of a Python file."""
    return ast.parse(path.read_text("utf-8"), filename=str(path))


def functions(path: Path) -> Iterator[tuple[str, ast.FunctionDef | ast.AsyncFunctionDef]]:
    """Every function of a Python file with its dotted name, those within classes and functions included."""
    yield from _functions(parsed(path), "")


def expect_none(faults: list[str]) -> None:
    """Fail with every fault, one a line."""
    __tracebackhide__ = True
    assert not faults, "\n" + "\n".join(sorted(faults))


def _functions(node: ast.AST, prefix: str) -> Iterator[tuple[str, ast.FunctionDef | ast.AsyncFunctionDef]]:
    for child in ast.iter_child_nodes(node):
        name = (
            f"{prefix}{child.name}" if isinstance(child, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) else ""
        )
        if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef):
            yield name, child
        yield from _functions(child, f"{name}." if name else prefix)


def _listed(root: Path) -> list[Path]:
    command = ["git", "-c", "safe.directory=*", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=root, capture_output=True, check=True).stdout.decode()
    return [root / name for name in set(listed.split("\0")) if name]
