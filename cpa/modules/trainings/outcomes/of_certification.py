"""What is known of those who left the trainings of a certification."""

from collections.abc import Collection, Mapping

from cpa.modules.trainings.catalogue.model import Scheme
from cpa.modules.trainings.outcomes.choosing import outcomes_of
from cpa.modules.trainings.outcomes.evidence import Evidence, NotEnough
from cpa.modules.trainings.outcomes.known import Known
from cpa.modules.trainings.outcomes.published import Published
from cpa.modules.trainings.register.queries import certification, leading_to, linked
from cpa.modules.trainings.register.tables import Codes


def outcomes_of_certification(code: str, region: str, known: Known | None = None) -> tuple[Evidence | NotEnough, ...]:
    """The answers of `outcomes_of` for a certification (« RNCP37537 »), by its diplomas and specialities, in a region
    (« 53 », "" when not known). `known` is what is published unless given: one for a whole list asks less."""
    said = certification(code)
    return outcomes_of(links_of(code), region, known or Published(), title=said.title if said else "")


def links_of(code: str) -> list[tuple[Scheme, str]]:
    """The diplomas that outcomes are published by: CFD of apprentices, the MEFSTAT11 of pupils that lead there, and the
    specialities."""
    return links_of_all([code])[code]


def links_of_all(codes: Collection[str]) -> Mapping[str, list[tuple[Scheme, str]]]:
    """The same of several certifications, asked together."""
    diplomas = linked(Codes.CERTIFICATION, Codes.CFD, codes)
    at_school = leading_to(Codes.CFD, Codes.MEFSTAT11, {one for every in diplomas.values() for one in every})
    specialities = linked(Codes.CERTIFICATION, Codes.NSF, codes)
    return {
        code: [
            *((Scheme.CFD, one) for one in diplomas.get(code, ())),
            *((Scheme.MEFSTAT11, one) for diploma in diplomas.get(code, ()) for one in at_school.get(diploma, ())),
            *((Scheme.NSF, one) for one in specialities.get(code, ())),
        ]
        for code in codes
    }
