"""The official mobility of ROME from what someone did: facts read, never computed."""

from collections.abc import Iterable

from cpa.modules.occupations.bridges.model import Official
from cpa.modules.occupations.catalogue.model import Catalogue

# From several occupations the strongest link is told: a known kind before an unknown one, then the official order.
_STRENGTH = {"near": 0, "evolution": 1, "": 2}


def official_from(sources: Iterable[str], catalogue: Catalogue) -> dict[str, Official]:
    """The strongest official mobility to each target from any of these occupations; targets that the catalogue does not
    have are left out."""
    found: dict[str, Official] = {}
    for source in sorted(sources):
        for mobility in catalogue.mobility.get(source, ()):
            link = Official(source, mobility.order, mobility.kind)
            known = found.get(mobility.target)
            if mobility.target in catalogue.index and (known is None or _rank(link) < _rank(known)):
                found[mobility.target] = link
    return found


def _rank(link: Official) -> tuple[int, int, str]:
    return _STRENGTH[link.kind], link.order, link.source
