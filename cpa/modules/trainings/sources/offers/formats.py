"""The formats of offers that are known, by the name that the command gives them."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import BinaryIO

from cpa.modules.trainings.catalogue.model import ListedBody, Offer
from cpa.modules.trainings.sources.offers.apprenticeship import reading as apprenticeship
from cpa.modules.trainings.sources.offers.bts import reading as bts
from cpa.modules.trainings.sources.offers.description import OfferSource
from cpa.modules.trainings.sources.offers.desk import Desk
from cpa.modules.trainings.sources.offers.ground import Ground
from cpa.modules.trainings.sources.offers.lheo import reading as lheo
from cpa.modules.trainings.sources.offers.mcf import reading as mcf
from cpa.modules.trainings.sources.offers.vocational import reading as vocational

READING = 1
"""Raised when readers come to say other things of the same bytes: files are then read again."""


@dataclass(frozen=True, slots=True)
class Format:
    """How a source is read. `gives_offers` is False for lists of bodies; `of_schools` tells offers whose diploma and
    place come from the nomenclatures and from the lists of bodies."""

    source: OfferSource
    read: Callable[[BinaryIO, Desk, Ground], Iterator[Offer | ListedBody]]
    gives_offers: bool = True
    of_schools: bool = False


FORMATS: Mapping[str, Format] = {
    one.source.name: one
    for one in (
        Format(lheo.SOURCE, lheo.read),
        Format(mcf.SOURCE, mcf.read),
        Format(bts.SOURCE, bts.read, of_schools=True),
        Format(vocational.SOURCE, vocational.read, of_schools=True),
        Format(apprenticeship.SOURCE, apprenticeship.read, gives_offers=False),
    )
}
