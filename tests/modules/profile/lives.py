"""Small made-up lives."""

from datetime import date

from cpa.modules.profile.brick import Brick
from cpa.modules.profile.models.skill_said import SkillSaid, Verdict
from cpa.modules.profile.path.written import Kind
from cpa.modules.profile.when.span import Span, State

TODAY = date(2026, 11, 25)


def brick(name, kind=Kind.JOB, *, what="", when="2019", **more):
    """A brick of this id, named after it unless told otherwise."""
    return Brick(name, kind, what or name, Span(when, State.CLEAR), **more)


def said(key="", *, name="", words="", verdict=Verdict.YES, bricks=(), on_card=True):
    """The person's word on a skill, unsaved."""
    name = name or (f"skill {key}" if key else "")
    return SkillSaid(
        key=key, name=name, words=words, verdict=verdict, bricks=list(bricks), on_card=on_card, said_on=TODAY
    )
