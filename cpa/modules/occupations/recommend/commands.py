"""`cpa recommend`: occupations for profiles written as JSON."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from cpa.kernel.problem import Severity
from cpa.module_api.commands import needs_database
from cpa.modules.occupations.bridges.commands import published
from cpa.modules.occupations.recommend.answering import answers

_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command()
@click.option("--profile", type=_FILE, help="A JSON file with one profile.")
@click.option("--profiles", type=_FILE, help="A file with one JSON profile a line: one JSON answer a line.")
@click.option("--json", "as_json", is_flag=True, help="The answer as JSON.")
@click.pass_context
@needs_database
def recommend(ctx: click.Context, profile: Path | None, profiles: Path | None, as_json: bool) -> None:
    """Occupations to look at for a path, interests and wishes, with the points of each reason. Exit status 1 when part
    of a profile could not be read; what is read counts."""
    if (profile is None) == (profiles is None):
        raise click.UsageError("Give one of --profile and --profiles.")
    texts = [_read(profile)] if profile else _read(profiles or Path()).split("\n")
    refused = False
    for answer in answers((text for text in texts if text.strip()), published()):
        click.echo(json.dumps(answer, ensure_ascii=False) if as_json or profiles else told(answer))
        refused |= any(one["severity"] == Severity.REJECTS for one in answer["problems"])
    ctx.exit(1 if refused else 0)


def _read(path: Path) -> str:
    try:
        return path.read_text("utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise click.ClickException(f"{path.name}: ligne {line} : ce fichier n’est pas en UTF-8.") from error


def told(answer: dict[str, Any]) -> str:
    """The answer in lines of text."""
    return "\n".join(_lines(answer))


def _lines(answer: dict[str, Any]) -> Iterator[str]:
    for problem in answer["problems"]:
        yield f"! {problem['where']}: {problem['message']}"
    for one in answer["occupations"]:
        mark = "" if one["place"] == "score" else f" [{one['place']}]"
        yield f"{one['code']} {one['name']}: {one['score']}, {one['band']}{mark}"
        yield from (f"  {reason['points']:+5d} {reason['sentence']}" for reason in one["reasons"])
    for door in answer["doors"]:
        yield f"> {door['sentence']}"
        yield from (f"    {opened['code']} {opened['name']}" for opened in door["opens"])
    yield from (f"< {sentence}" for sentence in answer["lowered"])
