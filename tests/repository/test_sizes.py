"""Small files and functions: aim 80 lines and 10, never above these."""

from pathlib import Path

from tests.repository.tree import ROOT, expect_none, files, functions, place

PYTHON_LINES, FUNCTION_LINES, TEMPLATE_LINES = 400, 60, 200

EXCEPTIONS: dict[str, str] = {
    "cpa/module_api/hookspecs.py": "every hook in one place, each a signature and its words: nothing is computed there",
}
"""« path » or « path name » → why it may be larger."""


def oversized(root: Path, exceptions: dict[str, str]) -> list[str]:
    """What is too large, and exceptions that are no longer needed."""
    found = {}
    for path in files(root, ".py"):
        found |= _too_long(place(root, path), path, PYTHON_LINES)
        for name, function in functions(path):
            length = (function.end_lineno or 0) - function.lineno + 1
            if length > FUNCTION_LINES:
                found[f"{place(root, path)} {name}"] = f"{length} lines, at most {FUNCTION_LINES}"
    for path in files(root, ".html"):
        found |= _too_long(place(root, path), path, TEMPLATE_LINES)
    faults = [f"{name}: {why}" for name, why in found.items() if name not in exceptions]
    return faults + [f"{name}: an exception that is no longer needed" for name in exceptions if name not in found]


def _too_long(name: str, path: Path, most: int) -> dict[str, str]:
    length = len(path.read_text("utf-8").splitlines())
    return {name: f"{length} lines, at most {most}"} if length > most else {}


def test_files_functions_and_templates_stay_small() -> None:
    expect_none(oversized(ROOT, EXCEPTIONS))


def test_what_is_too_large_is_seen(copy: Path) -> None:
    (copy / "cpa/kernel/long.py").write_text("x = 1\n" * (PYTHON_LINES + 1))
    (copy / "cpa/kernel/function.py").write_text("class A:\n    def f():\n" + "        x = 1\n" * FUNCTION_LINES)
    (copy / "cpa/ui/templates/long.html").write_text("<p>\n" * (TEMPLATE_LINES + 1))
    (copy / "cpa/kernel/fits.py").write_text("x = 1\n" * PYTHON_LINES)
    known = set(oversized(ROOT, EXCEPTIONS))
    assert set(oversized(copy, EXCEPTIONS)) - known == {
        "cpa/kernel/long.py: 401 lines, at most 400",
        "cpa/kernel/function.py A.f: 61 lines, at most 60",
        "cpa/ui/templates/long.html: 201 lines, at most 200",
    }


def test_an_exception_that_nothing_needs_is_seen(copy: Path) -> None:
    fault = "cpa/kernel/period.py: an exception that is no longer needed"
    assert fault in oversized(copy, {"cpa/kernel/period.py": "it was long once"})
