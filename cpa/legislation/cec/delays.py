"""Until when the volunteering of a year is declared and attested, told as of the day of reading."""

from collections.abc import Iterator
from datetime import date

from cpa.kernel.citation import Citation
from cpa.legislation.cec.declaration import attestation_day, declaration_day
from cpa.legislation.days import spoken
from cpa.legislation.explanation import Step, Topic
from cpa.rules.plan import Law
from cpa.rules.wording import Sentence, Words

_DECLARATION = Citation("Code du travail, art. R. 5151-16 à R. 5151-19")

UNTIL = Words(
    "Bénévolat de {year} : déclarez-le au plus tard le {declaration}, l'association l'atteste au plus tard"
    " le {attestation}.",
    "Volunteering of {year}: declare it by {declaration} at the latest, the association attests it by {attestation}.",
)
OPEN = Words(
    "Bénévolat de {year} : vous pouvez encore le déclarer, jusqu'au {declaration}. L'association l'atteste au plus"
    " tard le {attestation}.",
    "Volunteering of {year}: you can still declare it, until {declaration}. The association attests it by"
    " {attestation}.",
)
TO_ATTEST = Words(
    "Bénévolat de {year} : il devait être déclaré au plus tard le {declaration}. L'association peut l'attester"
    " jusqu'au {attestation}.",
    "Volunteering of {year}: it had to be declared by {declaration}. The association can attest it until"
    " {attestation}.",
)
PASSED = Words(
    "Bénévolat de {year} : il devait être déclaré au plus tard le {declaration}, et attesté au plus tard le"
    " {attestation}.",
    "Volunteering of {year}: it had to be declared by {declaration}, and attested by {attestation}.",
)


def delay_steps(law: Law, year: int, read_on: date | None) -> Iterator[Step]:
    """What may still be done on the day of reading for `year` and, when its time to declare has passed, for the later
    years still open. Without a day of reading, only the last days of `year`."""
    if read_on is None:
        yield _told(UNTIL, law, year)
    elif read_on <= declaration_day(law, year):
        yield _told(OPEN, law, year)
    else:
        yield _told(TO_ATTEST if read_on <= attestation_day(law, year) else PASSED, law, year)
        for later in range(year + 1, read_on.year + 1):
            if read_on <= declaration_day(law, later):
                yield _told(OPEN, law, later)


def _told(words: Words, law: Law, year: int) -> Step:
    days = {"declaration": spoken(declaration_day(law, year)), "attestation": spoken(attestation_day(law, year))}
    return Step(Topic.CHANGE, Sentence(words, {"year": str(year), **days}), _DECLARATION, rules=("R-CEC-5",))
