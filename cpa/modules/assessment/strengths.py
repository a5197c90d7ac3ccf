"""From scores to what is suggested: three to five strengths, each sure or to be checked."""

from collections.abc import Mapping
from dataclasses import dataclass

from cpa.modules.assessment.measures.instrument import Instrument, Item, Scale
from cpa.modules.assessment.measures.scores import Score, scores

MIDDLE = 50
LEAST_ANSWERS = 2
FEWEST, MOST, MOST_OF_A_KIND = 3, 5, 3


@dataclass(frozen=True, slots=True)
class Lean:
    """Which way someone's answers on a scale go: `side` is +1 or -1; `sure` when the margin leaves the middle out."""

    scale: Scale
    side: int
    score: Score
    answers: tuple[tuple[Item, int], ...]

    @property
    def distance(self) -> int:
        """From the middle, in hundredths."""
        return abs(self.score.value - MIDDLE)

    @property
    def sure(self) -> bool:
        """Whether even the margin leaves the other side out."""
        return self.distance > self.score.margin


def leans(of: Instrument, answers: Mapping[str, int | None]) -> list[Lean]:
    """Every scale with enough answers, in the instrument's order."""
    found = scores(of, answers)
    return [
        Lean(scale, 1 if found[scale.key].value >= MIDDLE else -1, found[scale.key], _told(scale, answers))
        for scale in of.scales
        if found[scale.key].answered >= LEAST_ANSWERS
    ]


def strengths(found: list[Lean]) -> list[Lean]:
    """What to suggest: the sure ones, five at most and three of a kind, completed up to three by those to be checked.

    An interest counts when the answers go towards it; a way of working is a strength on either side.
    """
    eligible = [each for each in found if each.distance and (each.side > 0 or each.scale.kind == "working")]
    ranked = sorted(eligible, key=lambda each: (not each.sure, -each.distance))
    chosen: list[Lean] = []
    for each in ranked:
        alike = sum(other.scale.kind == each.scale.kind for other in chosen)
        room = MOST if each.sure else FEWEST
        if len(chosen) < room and alike < MOST_OF_A_KIND:
            chosen.append(each)
    return chosen


def _told(scale: Scale, answers: Mapping[str, int | None]) -> tuple[tuple[Item, int], ...]:
    given = ((item, answers.get(item.key)) for item in scale.items)
    return tuple((item, value) for item, value in given if value is not None)
