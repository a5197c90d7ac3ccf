"""What each page shows."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext as _

from cpa.module_api.places import page_of
from cpa.modules.assessment import asking
from cpa.modules.assessment.measures.care import signs
from cpa.modules.assessment.measures.instrument import OURS, Instrument, instrument
from cpa.modules.assessment.queries import Held
from cpa.modules.assessment.strengths import Lean, leans, strengths
from cpa.modules.assessment.words import TOWARDS, in_words, level, words_of


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One card of the result: what is supposed, how sure, the holder's word, and the answers it comes from."""

    key: str
    title: Promise
    sentence: Promise
    sure: bool
    said: str
    answers: tuple[tuple[str, Promise], ...]
    examples: tuple[str, ...] = ()


def ours() -> Instrument:
    """The questionnaire that people are asked."""
    return instrument(OURS)


def start(held: Held) -> dict[str, object]:
    """The introduction, and where the holder stopped."""
    of = ours()
    upcoming = asking.next_in_form(of, held.answers)
    return {
        "total": len(of.form),
        "begun": bool(held.answers),
        "upcoming": upcoming or "",
        "number": of.form.index(upcoming) + 1 if upcoming else 0,
        "used": held.used,
    }


@dataclass(frozen=True, slots=True)
class Progress:
    """How far someone is: « Question 6 sur 30. Encore 24. »"""

    text: str
    number: int
    total: int


def progress(held: Held, item: str) -> Progress:
    """Where this statement stands, in the form or beyond it."""
    of = ours()
    if item in of.form:
        return _in_form(of.form.index(item) + 1, len(of.form))
    met = asking.beyond(of, held.answers)
    number = met.index(item) + 1 if item in met else len(met) + 1
    left = max(asking.MOST_MORE - number, 0)
    more = (
        _("Question %(number)d en plus. Encore %(left)d au maximum.")
        if left
        else _("Question %(number)d en plus. C’est la dernière.")
    )
    told = more % {"number": number, "left": left}
    return Progress(told, number, asking.MOST_MORE)


def _in_form(number: int, total: int) -> Progress:
    if number == total:
        told = _("Question %(number)d sur %(total)d. C’est la dernière.") % {"number": number, "total": total}
    else:
        told = _("Question %(number)d sur %(total)d. Encore %(left)d.") % {
            "number": number,
            "total": total,
            "left": total - number,
        }
    return Progress(told, number, total)


def result(held: Held, examples: Mapping[str, tuple[str, ...]]) -> dict[str, object]:
    """The suggestions, everything else the answers say, and what may be done next. `examples` of the person's path by
    interest."""
    of = ours()
    found = leans(of, held.answers)
    suggested = strengths(found)
    return {
        "suggestions": [_suggestion(of, each, held, examples) for each in suggested],
        "others": [(words_of_scale(each), level(each)) for each in found],
        "unfinished": asking.next_in_form(of, held.answers) or "",
        "passed": [key for key, value in held.answers.items() if value is None and key in of.form],
        "more": asking.next_beyond(of, held.answers) or "",
        "refined": len(asking.beyond(of, held.answers)),
        "occupations": page_of("occupations:galaxy"),
        "care": signs(of, held.answers),
        "first": of.form[0],
        "used": held.used,
        "begun": bool(held.answers),
        "words": [("oui", _("Oui")), ("un-peu", _("Un peu")), ("non", _("Non"))],
    }


def words_of_scale(lean: Lean) -> Promise:
    """The name of a scale: its first side."""
    return TOWARDS[lean.scale.key].title


def _suggestion(of: Instrument, lean: Lean, held: Held, examples: Mapping[str, tuple[str, ...]]) -> Suggestion:
    told = words_of(lean)
    answers = tuple(in_words(of, item.key, value) for item, value in lean.answers)
    key = lean.scale.key
    return Suggestion(key, told.title, told.sentence, lean.sure, held.said.get(key, ""), answers, examples.get(key, ()))
