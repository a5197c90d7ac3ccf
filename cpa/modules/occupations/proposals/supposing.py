"""The occupation that the name of a job suggests, when one is clearly first: a guess, until the person confirms it."""

from collections.abc import Collection, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from cpa.kernel.said import said_in
from cpa.module_api.three_steps import NamedOccupation, OccupationMatch
from cpa.modules.occupations.catalogue.model import Catalogue
from cpa.modules.occupations.proposals.job_codes import former_codes
from cpa.modules.occupations.search.finding import find


def supposed(words: str, pcs: str, catalogue: Catalogue) -> NamedOccupation | None:
    """The occupation that a job called `words`, under this code of the PCS-ESE or "", most likely is; None when several
    may be."""
    matches = [match for match in find(words, _rules()["searched"]) if match.code in catalogue.index]
    code = clearly_first(matches, former_codes(pcs), catalogue)
    if code is None:
        return None
    one = catalogue.occupations[catalogue.index[code]]
    return NamedOccupation(one.code, one.name, one.family, one.interests)


def clearly_first(matches: Sequence[OccupationMatch], former: Collection[str], catalogue: Catalogue) -> str | None:
    """The code of the match that stands out, among those of the `former` codes when any of them does."""
    allowed = [match for match in matches if catalogue.occupations[catalogue.index[match.code]].parent in former]
    return _first(allowed, **_rules()["by_code"]) or _first(matches, **_rules()["by_name"])


def _first(matches: Sequence[OccupationMatch], sure: int, ahead: int) -> str | None:
    best, *others = sorted(matches, key=lambda match: (-match.score, match.code)) or [None]
    if best is None or best.score < sure or any(best.score - other.score < ahead for other in others):
        return None
    return best.code


@lru_cache(maxsize=1)
def _rules() -> dict[str, Any]:
    return dict(said_in(Path(__file__).with_suffix(".yaml")))
