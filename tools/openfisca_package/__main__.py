"""Writes the package: `python -m tools.openfisca_package OUT`."""

import shutil
import sys
from pathlib import Path

from cpa.legislation.schemes import schemes
from tools.openfisca_package.naming import naming
from tools.openfisca_package.variables import LeftOut, module

TEMPLATE = Path(__file__).parent / "template"
PACKAGE = "openfisca_cpa"


def main() -> int:
    """Write the package in the folder given. Says what it holds, and what it leaves out with the reason."""
    if len(sys.argv) != 2:
        sys.stderr.write("usage: python -m tools.openfisca_package OUT\n")
        return 2
    left_out = write(Path(sys.argv[1]))
    sys.stdout.write(f"Written in {sys.argv[1]}: pip install {sys.argv[1]}\n")
    for each in left_out:
        sys.stdout.write(f"Left out: {each.rule} since {each.since}: {each.reason}\n")
    return 0


def write(out: Path) -> list[LeftOut]:
    """Write the package under `out`, in the place of what an earlier run wrote. Gives what it leaves out."""
    package = out / PACKAGE
    if package.exists():
        shutil.rmtree(package)
    (package / "variables").mkdir(parents=True)
    shutil.copy(TEMPLATE / "pyproject.toml", out)
    for name in ("__init__.py", "entities.py", "words.py"):
        shutil.copy(TEMPLATE / name, package)
    left_out: list[LeftOut] = []
    for scheme in schemes():
        source, left = module(naming(scheme))
        (package / "variables" / f"{scheme.name}.py").write_text(source, "utf-8")
        shutil.copytree(scheme.folder / "parameters", package / "parameters" / scheme.name)
        left_out += left
    (out / "README.md").write_text(_readme(left_out), "utf-8")
    return left_out


def _readme(left_out: list[LeftOut]) -> str:
    lines = "\n".join(f"- `{each.rule}`, version of {each.since}: {each.reason}" for each in left_out)
    return (TEMPLATE / "README.md").read_text("utf-8").replace("{left out}", lines)


if __name__ == "__main__":
    sys.exit(main())
