"""Until when the points of a year are claimed or corrected, told as of the day of reading."""

from collections.abc import Iterator
from datetime import date

from cpa.kernel.citation import Citation
from cpa.legislation.explanation import Step, Topic
from cpa.legislation.yearly import last_day
from cpa.rules.plan import Law
from cpa.rules.wording import Sentence, Words

_CLAIM = Citation("Code du travail, art. L. 4163-18 et L. 4163-20")
_CORRECTION = Citation("Code du travail, art. R. 4163-8 IV")

UNTIL = Words(
    "Une exposition oubliée de {year} se réclame au plus tard le 31 décembre {until}.",
    "A forgotten exposure of {year} is claimed by 31 December {until} at the latest.",
)
OPEN = Words(
    "Exposition oubliée ? Vous pouvez encore réclamer {year}, jusqu'au 31 décembre {until}.",
    "Forgotten exposure? You can still claim {year}, until 31 December {until}.",
)
PASSED = Words(
    "Pour {year}, le délai pour réclamer une exposition oubliée est passé depuis le 31 décembre {until}.",
    "For {year}, the time to claim a forgotten exposure ended on 31 December {until}.",
)
FAVOUR = Words(
    "L'employeur peut encore corriger {year} en votre faveur, jusqu'au 31 décembre {until}.",
    "The employer can still correct {year} in your favour, until 31 December {until}.",
)


def delay_steps(law: Law, year: int, read_on: date | None) -> Iterator[Step]:
    """What may still be claimed on the day of reading: `year`, or, when its time has passed, what the employer may
    still correct and the later years still open. Without a day of reading, only the last day of `year`."""
    until = _last_year(law, year)
    if read_on is None:
        yield _claim(UNTIL, year, until)
    elif read_on.year <= until:
        yield _claim(OPEN, year, until)
    else:
        yield _claim(PASSED, year, until)
        yield from _correction(law, year, read_on)
        for later in range(year + 1, read_on.year):
            if read_on.year <= (end := _last_year(law, later)):
                yield _claim(OPEN, later, end)


def _last_year(law: Law, year: int) -> int:
    return year + int(law.parameters.on(last_day(year)).claims.years)


def _correction(law: Law, year: int, read_on: date) -> Iterator[Step]:
    until = year + int(law.parameters.on(last_day(year)).corrections.favour_years)
    if read_on.year <= until:
        yield Step(Topic.CHANGE, _told(FAVOUR, year, until), _CORRECTION, rules=("R-C2P-5",))


def _claim(words: Words, year: int, until: int) -> Step:
    return Step(Topic.CHANGE, _told(words, year, until), _CLAIM, rules=("R-DSP-5",))


def _told(words: Words, year: int, until: int) -> Sentence:
    return Sentence(words, {"year": str(year), "until": str(until)})
