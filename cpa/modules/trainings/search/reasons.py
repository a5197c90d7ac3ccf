"""Rows of the search → results, each with why it is there."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from cpa.module_api.three_steps import OccupationMatch
from cpa.modules.trainings.catalogue.model import Offer
from cpa.modules.trainings.catalogue.offers import shown_by_id
from cpa.modules.trainings.catalogue.validity import Standing, validity
from cpa.modules.trainings.register.queries import certifications
from cpa.modules.trainings.search.answering import Reason, Result, Why
from cpa.modules.trainings.search.asking import Asked
from cpa.modules.trainings.search.index import Index
from cpa.modules.trainings.search.matching import Scored
from cpa.modules.trainings.search.offering import Row
from cpa.modules.trainings.search.reading import Understood
from cpa.modules.trainings.search.synonyms import as_said, joined
from cpa.modules.trainings.search.words import plain, spelled, stem


def results(
    asked: Asked,
    rows: Sequence[Row],
    scored: Scored,
    understood: Understood,
    occupations: Sequence[OccupationMatch],
    index: Index,
) -> tuple[Result, ...]:
    """The offers of these rows, in their order, with reasons. One that was published away meanwhile is left out."""
    offers = shown_by_id([row.offer for row in rows])
    standings = _standings(asked, {one.certification for one in offers.values()}, index)
    names, found = {one.code: one.title for one in occupations}, []
    for row in rows:
        if (offer := offers.get(row.offer)) is not None:
            reasons = tuple(_reasons(asked, row, offer, scored, understood, names))
            words = tuple(word for one in reasons if one.why is Why.WORDS for word in one.values)
            standing = standings.get(offer.certification)
            said = tuple(understood.units[at].said for at in scored.said(row.subject)) if asked.text.strip() else ()
            found.append(Result(offer, reasons, words, row.metres, row.score, standing, said))
    return tuple(found)


def _standings(asked: Asked, codes: Collection[str], index: Index) -> Mapping[str, Standing]:
    if missing := [code for code in codes if code not in index.certified]:
        index.certified.update({**dict.fromkeys(missing), **certifications(missing)})
    known = ((code, index.certified[code]) for code in codes)
    return {code: validity(one, asked.on).standing for code, one in known if one is not None}


def _reasons(
    asked: Asked, row: Row, offer: Offer, scored: Scored, understood: Understood, names: Mapping[str, str]
) -> Iterator[Reason]:
    written = {plain(word): word.lower() for word in _WORD.findall(offer.title)}
    title = {stem(word): written.get(word) or as_said(word) for word in spelled(joined(offer.title))}
    said, meant = [], []
    for at in (
        scored.said(row.subject) if asked.text.strip() else ()
    ):  # what stands for the names of occupations was not typed
        unit = understood.units[at]
        own = [title[root] for one in unit.readings if one.sure == _OWN for root in one.stems if root in title]
        said += own
        if not own:
            meant.append(unit.said)
    if said:
        yield Reason(Why.WORDS, tuple(dict.fromkeys(said)))
    if meant:
        yield Reason(Why.MEANT, tuple(dict.fromkeys(meant)))
    if occupation := scored.led(row.subject):
        yield Reason(Why.OCCUPATION, (occupation, names.get(occupation, "")))
    if row.metres is not None:
        yield Reason(Why.DISTANCE, (str(round(row.metres / 1000)),))
    elif asked.near is not None:
        yield Reason(Why.DEPARTMENT, (asked.near.department,))


_WORD = re.compile(r"[^\W_]+")

_OWN = 1000
"""How sure the words themselves are, against what our list says they mean."""
