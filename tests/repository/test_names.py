"""No drawer for everything: a helper lives with its one user, or under the name of what it does."""

from pathlib import Path

from tests.repository.tree import ROOT, expect_none, files

DRAWERS = {"utils", "util", "common", "helpers", "helper", "core", "misc", "tools"}


def drawers(root: Path) -> list[str]:
    """Files and folders of the package with a name that says nothing."""
    paths = [path.relative_to(root) for under in ("cpa", "config", "tests") for path in files(root, under=under)]
    return sorted({path.as_posix() for path in paths if DRAWERS & {path.stem, *path.parent.parts}})


def test_no_module_is_a_drawer() -> None:
    expect_none(drawers(ROOT))


def test_a_drawer_is_seen(copy: Path) -> None:
    (copy / "cpa/kernel/utils.py").touch()
    (copy / "cpa/ui/helpers").mkdir()
    (copy / "cpa/ui/helpers/text.py").touch()
    assert drawers(copy) == ["cpa/kernel/utils.py", "cpa/ui/helpers/text.py"]
