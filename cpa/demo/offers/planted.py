"""What is planted among the offers: told twice, calling for care, set aside by the import."""

import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from cpa.demo.offers.offering import Action, Run, action, actions, first_day
from cpa.demo.offers.reading import Training, schools, trainings
from cpa.kernel.said import said_in

LHEO, MCF = "lheo-demo", "mcf-demo"
"""The two sources, as the catalogue names them."""

Key = tuple[str, str]
"""A source and the number of an offer there."""


@dataclass(frozen=True, slots=True)
class Planted:
    """`duplicates` are pairs of offers that are one training told twice; `flags` leads to what calls for care there;
    `refused` lists what the import sets aside and why (whether the whole offer)."""

    duplicates: tuple[tuple[Key, Key], ...]
    flags: Mapping[Key, str]
    refused: tuple[tuple[Key, str, bool], ...]


def planted(today: date) -> Planted:
    """Everything planted in the files of this day."""
    flagged = {(LHEO, one.number): flag for flag, one in careless(today)}
    for one in actions(today):
        if one.training.certification == ENDED and not one.school.remote:
            flagged[LHEO, one.number] = "certification_ended"
    flagged |= {(LHEO, number): "copied_text" for number in _copied_from()}
    flagged |= {(MCF, mcf_key(one)): "certification_ended" for one in told_twice(today)
                if one.training.certification == ENDED}  # fmt: skip
    pairs = tuple(((LHEO, one.number), (MCF, mcf_key(one))) for one in told_twice(today))
    refused = tuple(((LHEO, one.number), said["why"], bool(said.get("whole"))) for said, one in refusals(today))
    return Planted(pairs, flagged, refused)


ENDED = "RNCP37537"
"""CAP boulanger: the carried register ends it on 31 August 2026, so each of its offers bears the flag."""


def mcf_key(one: Action) -> str:
    """The number of this offer in the open catalogue of Mon Compte Formation, told by department."""
    return f"MCF-{one.number}/{one.school.town.department}"


def told_twice(today: date) -> Iterator[Action]:
    """The offers that both catalogues tell, as that of Mon Compte Formation titles them: of three, one is only spelt
    otherwise, one has words added, one is said in other words."""
    said = _said()["duplicates"]
    sold = [one for one in actions(today) if one.training.cpf and not one.school.remote]
    for rank, one in enumerate(sold[said["offset"] :: said["every"]][: said["pairs"]]):
        yield replace(one, title=_WORDINGS[rank % len(_WORDINGS)](one))


def _in_capitals(one: Action) -> str:
    plain = unicodedata.normalize("NFKD", one.training.title)
    return "".join(sign for sign in plain if not unicodedata.combining(sign)).upper()


_WORDINGS: Sequence[Callable[[Action], str]] = (
    _in_capitals,
    lambda one: f"Formation\u00a0: {one.training.title} (éligible au CPF)",
    lambda one: one.training.other,
)


def careless(today: date) -> Iterator[tuple[str, Action]]:
    """Each offer that calls for care, with its flag."""
    for said in _said()["flags"]:
        for rank, key in enumerate(said["trainings"]):
            yield said["flag"], _changed(_made(said, key, rank, today), said, today)


def refusals(today: date) -> Iterator[tuple[Mapping[str, Any], Action]]:
    """Each offer that the import sets aside, or takes without one value, with what planted.yaml says of it."""
    for said in _said()["refused"]:
        for rank, key in enumerate(said["trainings"]):
            one = _made(said, key, rank, today)
            yield said, replace(one, **_spoilt(said, one))


def _spoilt(said: Mapping[str, Any], one: Action) -> dict[str, Any]:
    wrong: dict[str, dict[str, Any]] = {
        "offer-without-title": {"title": ""},
        "row-twice": {},
        "siret-impossible": {"siret": one.siret[:-1] + str((int(one.siret[-1]) + 1) % 10)},
        "price-impossible": {"euros": said.get("euros")},
    }
    return wrong[said["why"]]


def _made(said: Mapping[str, Any], key: str, rank: int, today: date) -> Action:
    return action(schools()[said["school"]], _training(key), rank, today)


def _changed(one: Action, said: Mapping[str, Any], today: date) -> Action:
    training = replace(one.training, certification=said.get("certification", one.training.certification))
    about = one.about if "as_of" not in said else action(schools()[said["as_of"]], one.training, 0, today).about
    runs = {"backwards": _backwards, "no_such_day": _no_such_day}.get(said.get("runs", ""), lambda _day: one.runs)
    return replace(
        one,
        number=f"{one.number}-{said['certification']}" if "certification" in said else one.number,
        training=training,
        title=said.get("title", one.title),
        about=" ".join(filter(None, (about, said.get("says", "")))),
        euros=said.get("euros", one.euros),
        runs=tuple(runs(first_day(today))),
        has_address=not said.get("hides_address"),
    )


def _backwards(first: date) -> list[Run]:
    starts = first + timedelta(weeks=6)
    return [Run("S1", f"{starts:%Y%m%d}", f"{first:%Y%m%d}")]


def _no_such_day(first: date) -> list[Run]:
    return [Run("S1", f"{first.year + 1}0230", f"{first.year + 1}0631")]


def _copied_from() -> Iterator[str]:
    """The offers whose text another body took."""
    for said in _said()["flags"]:
        if "as_of" in said:
            yield from (f"DEMO-{said['as_of']}-{key}" for key in said["trainings"])


def _training(key: str) -> Training:
    return next(one for field in trainings().values() for one in field if one.key == key)


@cache
def _said() -> dict[str, Any]:
    said: dict[str, Any] = said_in(Path(__file__).with_name("planted.yaml"))
    return said
