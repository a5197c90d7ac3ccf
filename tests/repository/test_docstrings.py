"""Every public function of the layers that others build on says what it gives back."""

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.repository.tree import ROOT, expect_none, files, parsed, place

LAYERS = ("kernel", "rules", "legislation", "ledger", "sources", "module_api")

INHERITED = {"ready", "save", "delete", "clean", "write", "read", "invoke"}
"""Methods that a framework calls and documents."""


def undocumented(root: Path) -> list[str]:
    """Public functions and methods of public classes without a docstring."""
    found = []
    for layer in LAYERS:
        for path in files(root, ".py", under=f"cpa/{layer}"):
            if "migrations" not in path.parts:
                found += [f"{place(root, path, f.lineno)} {f.name}" for f in _public(parsed(path)) if not _says(f)]
    return found


def _public(node: ast.Module | ast.ClassDef) -> Iterator[ast.FunctionDef]:
    for child in node.body:
        name = getattr(child, "name", "_")
        if isinstance(child, ast.ClassDef):
            # A protocol repeats what its own docstring describes.
            if not name.startswith("_") and "Protocol" not in {ast.unparse(base) for base in child.bases}:
                yield from _public(child)
        elif isinstance(child, ast.FunctionDef) and not name.startswith("_") and name not in INHERITED:
            yield child


def _says(function: ast.FunctionDef) -> bool:
    return bool(ast.get_docstring(function)) or any(_is_rule(mark) for mark in function.decorator_list)


def _is_rule(mark: ast.expr) -> bool:
    """A rule of law carries its label, unit and article in its mark."""
    return isinstance(mark, ast.Call) and isinstance(mark.func, ast.Name) and mark.func.id == "rule"


def test_public_functions_say_what_they_give() -> None:
    expect_none(undocumented(ROOT))


def test_a_silent_public_function_is_seen(copy: Path) -> None:
    (copy / "cpa/kernel/silent.py").write_text(
        "def f():\n    return 1\n\n\nclass A:\n    def g(self):\n        return 2\n\n    def _h(self):\n        pass\n"
    )
    known = set(undocumented(ROOT))
    assert set(undocumented(copy)) - known == {"cpa/kernel/silent.py:1 f", "cpa/kernel/silent.py:6 g"}
