"""The formats of offers that are known, by the name that the command gives them."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import BinaryIO

from cpa.modules.trainings.catalogue.model import ListedBody, Offer
from cpa.modules.trainings.sources.offers.apprenticeship import reading as apprenticeship
from cpa.modules.trainings.sources.offers.bts import reading as bts
from cpa.modules.trainings.sources.offers.description import OfferSource
from cpa.modules.trainings.sources.offers.desk import Desk
from cpa.modules.trainings.sources.offers.ground import Ground
from cpa.modules.trainings.sources.offers.lheo import reading as lheo
from cpa.modules.trainings.sources.offers.mcf import reading as mcf
from cpa.modules.trainings.sources.offers.schools import reading as schools
from cpa.modules.trainings.sources.offers.vocational import reading as vocational

READING = 2
"""Raised when readers come to say other things of the same bytes: files are then read again."""


@dataclass(frozen=True, slots=True)
class Format:
    """How a source is read. `gives_offers` is False for lists of bodies; `of_schools` tells offers whose diploma and
    place come from the nomenclatures and from the lists of bodies."""

    source: OfferSource
    read: Callable[[BinaryIO, Desk, Ground], Iterator[Offer | ListedBody]]
    gives_offers: bool = True
    of_schools: bool = False

    def named(self, feed: str, producer: str, licence: str) -> "Format":
        """The same format of another feed, which is a source of its own, under its producer and licence when said.
        Raises ValueError when the name of the feed is not made of small letters and figures."""
        if feed and not re.fullmatch(r"[a-z0-9]{1,12}", feed):
            raise ValueError(feed)
        source = self.source
        name = f"{source.name}-{feed}" if feed else source.name
        said = replace(source, name=name, producer=producer or source.producer, licence=licence or source.licence)
        return replace(self, source=said)


FORMATS: Mapping[str, Format] = {
    one.source.name: one
    for one in (
        Format(lheo.SOURCE, lheo.read),
        Format(mcf.SOURCE, mcf.read),
        Format(bts.SOURCE, bts.read, of_schools=True),
        Format(vocational.SOURCE, vocational.read, of_schools=True),
        Format(apprenticeship.SOURCE, apprenticeship.read, gives_offers=False),
        Format(schools.SOURCE, schools.read, gives_offers=False),
    )
}
