"""What the rest of the account may know: interests and accepted ways of working, and nothing of the answers."""

from cpa.module_api.three_steps import Interests
from cpa.modules.assessment.models import Recognition
from cpa.modules.assessment.pages import ours
from cpa.modules.assessment.queries import Held
from cpa.modules.assessment.strengths import MIDDLE, Lean, leans

NOTHING_KNOWN = (MIDDLE, MIDDLE)
"""The middle of a scale, and a margin that holds all of it."""


def interests(held: Held) -> Interests | None:
    """None when nothing was told of interests or the holder does not want it used.

    An interest that they do not recognise, or that too few answers tell of, is given as unknown; a way of working only
    when they recognise it.
    """
    found = {each.scale.key: each for each in leans(ours(), held.answers)}
    six = [scale.key for scale in ours().scales if scale.kind == "interest"]
    if not held.used or not any(key in found for key in six):
        return None
    known = {key: _known(found.get(key), held) for key in six}
    working = {
        key: lean.score.value
        for key, lean in found.items()
        if lean.scale.kind == "working" and held.said.get(key) in (Recognition.Said.YES, Recognition.Said.SOMEWHAT)
    }
    return Interests({k: v for k, (v, _m) in known.items()}, {k: m for k, (_v, m) in known.items()}, working)


def _known(lean: Lean | None, held: Held) -> tuple[int, int]:
    if lean is None or held.said.get(lean.scale.key) == Recognition.Said.NO:
        return NOTHING_KNOWN
    return lean.score.value, lean.score.margin
