"""Aids of regions, as data: one YAML file a region, each aid with its text and the day it was read. None is made up."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from cpa.kernel.citation import Citation
from cpa.legislation.case_values import choice, day, hundredths, inner, mappings, only, whole
from cpa.legislation.training.cases import ACTIONS
from cpa.legislation.training.funding.case import Aid, Status
from cpa.rules.cases import BadCase
from cpa.rules.documents import Located, Refused, problem_at, read
from cpa.rules.wording import Words

FORMAT = "region-aids/1"
FOLDER = Path(__file__).resolve().parent.parent / "regions"
_TOP = ("format", "region", "name", "aids")
_AID = ("fr", "en", "text", "link", "read_on", "since", "until", "most", "percent", "for")
_FOR = ("statuses", "actions", "most_diploma_level", "least_hours")


def aid_of(region: str, on: date, folder: Path = FOLDER) -> Aid | None:
    """The aid of this region (official code) in force on a day; None when nothing of it was read.

    Raises Refused when the region's file is not as it should be.
    """
    for file in sorted(folder.glob("*.yaml")):
        content = read(file)
        if content.get("region") == region:
            return next((aid for aid in aids(file, content) if _holds(aid, on)), None)
    return None


def aids(file: Path, content: Located) -> tuple[Aid, ...]:
    """The aids of a region's file, by their first day. Raises Refused with the line."""
    try:
        only(content, _TOP)
        if content.get("format") != FORMAT or not isinstance(content.get("region"), str):
            raise BadCase(f"« format » est « {FORMAT} » et « region » un code entre guillemets.", content.line)
        found = sorted((_aid(entry) for entry in mappings(content, "aids")), key=lambda aid: aid.since)
        for earlier, later in zip(found, found[1:], strict=False):
            if earlier.until is None or earlier.until >= later.since:
                raise BadCase("Deux aides de cette région valent le même jour.", content.line_of("aids"))
    except BadCase as bad:
        raise Refused([problem_at(file, bad.line or 1, "funding-region-refused", bad.sentence)]) from bad
    return tuple(found)


def _aid(entry: Located) -> Aid:
    only(entry, _AID)
    for key in ("fr", "en", "text"):
        if not isinstance(entry.get(key), str) or not entry[key]:
            raise BadCase(f"« {key} » manque : une aide a un nom dans les deux langues et un texte.", entry.line)
    given = inner(entry, "for") if "for" in entry else Located()
    if "for" in entry:
        only(given, _FOR)
    percent = whole(entry, "percent", 100)
    if percent > 100:
        raise BadCase("« percent » est au plus 100.", entry.line_of("percent"))
    return Aid(
        Words(entry["fr"], entry["en"]),
        Citation(entry["text"], str(entry.get("link", ""))),
        day(entry, "read_on"),
        day(entry, "since"),
        day(entry, "until") if entry.get("until") is not None else None,
        hundredths(entry, "most"),
        percent,
        tuple(Status(word) for word in _words(given, "statuses", tuple(Status))),
        tuple(ACTIONS[word] for word in _words(given, "actions", tuple(ACTIONS))),
        whole(given, "most_diploma_level") if "most_diploma_level" in given else None,
        hundredths(given, "least_hours") if "least_hours" in given else None,
    )


def _words(given: Located, key: str, known: tuple[str, ...]) -> Iterator[str]:
    listed = given.get(key, [])
    if not isinstance(listed, list):
        raise BadCase(f"« {key} » est une liste.", given.line_of(key))
    for word in listed:
        asked = Located({key: word})
        asked.line, asked.lines = given.line, given.lines
        yield choice(asked, key, known)


def _holds(aid: Aid, on: date) -> bool:
    return aid.since <= on and (aid.until is None or on <= aid.until)
