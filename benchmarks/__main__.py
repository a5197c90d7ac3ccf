"""Run every benchmark, or those named: `python -m benchmarks [rules …]`. Exit 1 when a promise is not kept."""

import platform
import sys
from collections.abc import Iterable
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path

from benchmarks.measuring import Measure

HERE = Path(__file__).parent
RESULTS = HERE / "results"
HEAD = "| benchmark | measured | at most | kept | how |\n| --- | ---: | ---: | --- | --- |"


def main(names: Iterable[str]) -> int:
    """Run, print each line as it comes, write the table under results/."""
    wanted = {name.replace("-", "_") for name in names}
    found = {file.stem.removeprefix("bench_"): file.stem for file in sorted(HERE.glob("bench_*.py"))}
    if unknown := wanted - found.keys():
        print(f"No benchmark named {', '.join(sorted(unknown))}. There are: {', '.join(found)}.", file=sys.stderr)
        return 2
    lines, kept = [], True
    print(HEAD)
    for name, module in found.items():
        if wanted and name not in wanted:
            continue
        for measure in import_module(f"benchmarks.{module}").measure():
            lines.append(_line(measure))
            kept &= measure.holds
            print(lines[-1], flush=True)
    _write(lines)
    return 0 if kept else 1


def _line(measure: Measure) -> str:
    value, limit = (f"{number:.3g} {measure.unit}" for number in (measure.value, measure.limit))
    return f"| {measure.name} | {value} | {limit} | {'yes' if measure.holds else 'NO'} | {measure.detail} |"


def _write(lines: Iterable[str]) -> None:
    RESULTS.mkdir(exist_ok=True)
    moment = datetime.now(UTC)
    title = f"# Benchmarks of {moment:%Y-%m-%d %H:%M} UTC, Python {platform.python_version()}"
    text = "\n".join((title, "", HEAD, *lines, ""))
    for name in ("latest", f"{moment:%Y%m%d-%H%M%S}"):
        (RESULTS / f"{name}.md").write_text(text, "utf-8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
