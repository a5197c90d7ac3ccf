"""What is installed is known: exact versions, no addresses, and a reason for each direct dependency."""

import re
import tomllib
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.repository.tree import ROOT, expect_none

_PINNED = re.compile(r"([A-Za-z0-9][\w.-]*)==([\w.+!-]+)")


def loose(root: Path) -> list[str]:
    """Lines that are not « name==version », direct dependencies without a pin that suits them or without a reason."""
    run, dev = _pins(root, "run.txt"), _pins(root, "dev.txt")
    text = (root / "pyproject.toml").read_text("utf-8")
    project = tomllib.loads(text)["project"]
    groups = project.get("optional-dependencies", {})
    return [
        *_bad_lines(root),
        *_unpinned(project["dependencies"], run, "run.txt"),
        *[fault for group, wanted in groups.items() for fault in _unpinned(wanted, *_pins_of(root, group))],
        *[f"requirements: {name} differs between run.txt and dev.txt" for name in run if dev.get(name) != run[name]],
        *[
            f"pyproject.toml: no reason beside {one}"
            for one in project["dependencies"] + [one for wanted in groups.values() for one in wanted]
            if not _why(text, one)
        ],
    ]


def _pins_of(root: Path, group: str) -> tuple[dict[str, str], str]:
    """The pins of an optional group: in its own file when it has one, else in dev.txt."""
    name = f"{group}.txt" if (root / "requirements" / f"{group}.txt").exists() else "dev.txt"
    return _pins(root, name), name


def _pins(root: Path, name: str) -> dict[str, str]:
    lines = (root / "requirements" / name).read_text("utf-8").splitlines()
    return {canonicalize_name(hit[1]): hit[2] for line in lines if (hit := _PINNED.fullmatch(line))}


def _bad_lines(root: Path) -> list[str]:
    return [
        f"requirements/{path.name}:{number}: {line!r} is not name==version"
        for path in sorted((root / "requirements").glob("*.txt"))
        for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1)
        if not _PINNED.fullmatch(line)
    ]


def _unpinned(wanted: list[str], pins: dict[str, str], where: str) -> list[str]:
    found = []
    for requirement in map(Requirement, wanted):
        pin = pins.get(canonicalize_name(requirement.name))
        if pin is None:
            found.append(f"requirements/{where}: {requirement.name} is not pinned")
        elif pin not in requirement.specifier:
            found.append(f"requirements/{where}: {requirement.name} {pin} does not suit {requirement.specifier}")
    return found


def _why(text: str, dependency: str) -> bool:
    return re.search(re.escape(f'"{dependency}",') + r"\s*#\s*\w.{5,}", text) is not None


def test_dependencies_are_pinned_and_explained() -> None:
    expect_none(loose(ROOT))


def test_each_loose_dependency_is_seen(copy: Path) -> None:
    project, run = copy / "pyproject.toml", copy / "requirements/run.txt"
    project.write_text(project.read_text().replace("dependencies = [\n", 'dependencies = [\n    "unpinned",\n', 1))
    lines = run.read_text().replace("click==", "click>=").replace("PyYAML==6", "PyYAML==5")
    run.write_text(lines + "-r elsewhere.txt\n")
    faults = loose(copy)
    assert "pyproject.toml: no reason beside unpinned" in faults
    assert "requirements/run.txt: unpinned is not pinned" in faults
    assert "requirements: pyyaml differs between run.txt and dev.txt" in faults
    assert any("does not suit" in fault and "PyYAML" in fault for fault in faults)
    assert any("'-r elsewhere.txt' is not name==version" in fault for fault in faults)
    assert any("'click>=" in fault for fault in faults)
