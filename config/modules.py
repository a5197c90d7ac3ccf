"""Modules of other packages, found by their entry point."""

from importlib.metadata import entry_points

GROUP = "cpa.modules"


def installed_modules() -> list[str]:
    """The packages that installed distributions declare as modules, by ascending name of entry point.

    In a module's pyproject.toml: `[project.entry-points."cpa.modules"]`, then `name = "its.package"`.
    """
    return [found.value for found in sorted(entry_points(group=GROUP), key=lambda point: point.name)]
