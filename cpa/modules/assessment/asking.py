"""Which statement comes next. First the form, the same for everyone; then, for whoever wants to go on, only statements
of scales that their answers leave open."""

from collections.abc import Mapping

from cpa.modules.assessment.measures.instrument import Instrument
from cpa.modules.assessment.strengths import Lean, leans, strengths

MOST_MORE = 10
HIGHEST_INTERESTS = 4

Answers = Mapping[str, int | None]


def next_in_form(of: Instrument, answers: Answers, after: str = "") -> str | None:
    """The first statement of the form not met yet, looked for after a given one, then from the start; None at the
    end."""
    start = of.form.index(after) + 1 if after in of.form else 0
    return next((key for key in (*of.form[start:], *of.form[:start]) if key not in answers), None)


def next_beyond(of: Instrument, answers: Answers) -> str | None:
    """The next statement beyond the form; None once ten were met, or where answers leave nothing open.

    Every statement of a scale tells as much as another (nothing else is known of ours yet), so what is chosen is the
    scale: first those of suggestions to be checked, then the least known. The statement is the next of its scale.
    """
    if len(beyond(of, answers)) >= MOST_MORE:
        return None
    for scale in _open_scales(leans(of, answers)):
        fresh = next((item.key for item in scale.scale.items if item.key not in answers), None)
        if fresh:
            return fresh
    return None


def beyond(of: Instrument, answers: Answers) -> list[str]:
    """The statements beyond the form that were met, in order."""
    return [key for key in answers if key not in of.form and key in of.items]


def before(of: Instrument, answers: Answers, item: str) -> str | None:
    """The statement met before this one; None before the first of the form, or of those beyond."""
    met = list(of.form) if item in of.form else beyond(of, answers)
    position = met.index(item) if item in met else len(met)
    return met[position - 1] if position else None


def _open_scales(found: list[Lean]) -> list[Lean]:
    """Those whose margin holds the middle, among ways of working and the highest interests."""
    suggested = {each.scale.key for each in strengths(found)}
    interests = sorted((each for each in found if each.scale.kind == "interest"), key=lambda each: -each.score.value)
    watched = {each.scale.key for each in interests[:HIGHEST_INTERESTS]}
    candidates = [
        each for each in found if not each.sure and (each.scale.kind == "working" or each.scale.key in watched)
    ]
    return sorted(candidates, key=lambda each: (each.scale.key not in suggested, -each.score.margin))
