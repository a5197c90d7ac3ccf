"""An operator finds every variable and every setting of ours in the reference, and nothing there is imaginary."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from django.conf import global_settings

from tests.repository.tree import ROOT, expect_none, files, parsed, place

REFERENCE = "docs/reference/settings.md"

_VARIABLE = re.compile(r"(?:CPA|IDENTITY|ACTIVITY)_[A-Z][A-Z_]*|DJANGO_SETTINGS_MODULE")
_LIBRARIES = (
    "ACCOUNT_",
    "ALLAUTH_",
    "AXES_",
    "CONTENT_SECURITY_POLICY",
    "EMAIL_",
    "MFA_",
    "SOCIALACCOUNT_",
    "WHITENOISE_",
)
"""Settings whose reference is the library's."""


def undocumented(root: Path) -> list[str]:
    """Variables and settings that the reference lacks, and those it describes that nothing reads."""
    used, documented = dict(_used(root)), _documented(root)
    found = [f"{where}: {name} is not in {REFERENCE}" for name, where in used.items() if name not in documented]
    return found + [f"{REFERENCE}: nothing reads {name}" for name in documented - used.keys()]


def _documented(root: Path) -> set[str]:
    return set(re.findall(r"^\| `([A-Z_]+)` \|", (root / REFERENCE).read_text("utf-8"), flags=re.M))


def _used(root: Path) -> Iterator[tuple[str, str]]:
    for under in ("cpa", "config", "benchmarks"):
        for path in files(root, ".py", under=under):
            if "migrations" not in path.parts:
                yield from ((name, place(root, path, line)) for name, line in _names(parsed(path)))
    for script in (root / "Makefile", root / ".ci/run"):
        for name in re.findall(r"\$[({](CPA_[A-Z_]+|CHROMIUM)", script.read_text("utf-8")):
            yield name, place(root, script)


def _names(tree: ast.Module) -> Iterator[tuple[str, int]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and _VARIABLE.fullmatch(node.value):
            yield node.value, node.lineno
        elif isinstance(node, ast.Attribute) and getattr(node.value, "id", "") == "settings" and _is_ours(node.attr):
            yield node.attr, node.lineno
        elif isinstance(node, ast.Call) and ast.unparse(node).startswith("getattr(settings, '"):
            name = ast.literal_eval(node.args[1])
            if _is_ours(name):
                yield name, node.lineno


def _is_ours(name: str) -> bool:
    return name.isupper() and not hasattr(global_settings, name) and not name.startswith(_LIBRARIES)


def test_every_setting_is_documented() -> None:
    expect_none(undocumented(ROOT))


def test_an_undocumented_variable_and_setting_are_seen(copy: Path) -> None:
    known = set(undocumented(ROOT))
    (copy / "cpa/kernel/broken.py").write_text(
        "import os\nfrom django.conf import settings\n"
        'A = os.environ["CPA_NEW_VARIABLE"]\nB = settings.CPA_NEW_SETTING\nC = settings.DEBUG\n'
        'D = getattr(settings, "OPTIONAL", "")\n'
    )
    assert set(undocumented(copy)) - known == {
        f"cpa/kernel/broken.py:3: CPA_NEW_VARIABLE is not in {REFERENCE}",
        f"cpa/kernel/broken.py:4: CPA_NEW_SETTING is not in {REFERENCE}",
        f"cpa/kernel/broken.py:6: OPTIONAL is not in {REFERENCE}",
    }


def test_a_documented_setting_that_nothing_reads_is_seen(copy: Path) -> None:
    with (copy / REFERENCE).open("a") as reference:
        reference.write("\n| `CPA_GONE` | … |\n")
    assert f"{REFERENCE}: nothing reads CPA_GONE" in undocumented(copy)
