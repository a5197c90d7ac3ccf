"""Small questions drawn at random, tight enough that every constraint matters in some of them."""

from datetime import date, timedelta
from random import Random

from cpa.modules.projects.planning.model import (
    Act,
    Candidate,
    Done,
    Limits,
    Moment,
    Part,
    Payer,
    Payment,
    Planned,
    Question,
    Share,
)

TODAY = date(2026, 9, 1)
TOKENS = ("talked", "tried", "learnt", "paper")
WEEK = (Moment(0, Part.MORNING), Moment(1, Part.EVENING), Moment(5, Part.MORNING))
DEMANDS = ("no_noise", "no_heavy_loads")


def question(seed: int) -> Question:
    """A question of three to five steps over a few days; the same for the same seed."""
    draw = Random(seed)
    horizon = 6
    payers = tuple(_payer(key, draw, horizon) for key in ("cpf", "region")[: draw.choice((1, 2, 2))])
    names = "abcde"[: draw.choice((3, 4, 4, 5))]
    steps = tuple(_step(name, names, payers, draw, horizon) for name in names)
    return Question(
        today=TODAY,
        goals=frozenset(draw.sample(TOKENS[:3], draw.choice((2, 2, 3)))),
        candidates=steps,
        payers=payers,
        limits=_limits(draw, horizon),
        held=frozenset(_some(draw, TOKENS, 10)),
        done=_done(draw, payers),
        failed=frozenset(_some(draw, names, 4)),
        horizon_days=horizon,
    )


def _some(draw: Random, of, percent: int) -> list:
    return [each for each in of if draw.randrange(100) < percent]


def _maybe(draw: Random, percent: int, value):
    return value if draw.randrange(100) < percent else None


def _payer(key: str, draw: Random, horizon: int) -> Payer:
    return Payer(
        key,
        draw.randint(0, 5),
        _maybe(draw, 50, TODAY + timedelta(draw.randint(0, 3))),
        _maybe(draw, 30, TODAY + timedelta(draw.randint(1, horizon))),
        frozenset(_some(draw, ("paper",), 40)),
        draw.randint(0, 2),
    )


def _step(name: str, names: str, payers: tuple[Payer, ...], draw: Random, horizon: int) -> Candidate:
    return Candidate(
        key=name,
        act=draw.choice(list(Act)),
        days=draw.randint(1, 2),
        wait_days=draw.choice((0, 0, 0, 1)),
        metres=draw.choice((0, 2, 5, 9)),
        needs_car=draw.randrange(8) == 0,
        cost_cents=draw.choice((0, 2, 3, 4)),
        shares=tuple(Share(payer.key, draw.randint(1, 4)) for payer in payers if draw.randrange(3)),
        earliest=_maybe(draw, 20, TODAY + timedelta(draw.randint(0, 2))),
        latest=_maybe(draw, 15, TODAY + timedelta(draw.randint(2, horizon))),
        moments=frozenset(_some(draw, WEEK, 40)),
        every=draw.randrange(3) > 0,
        demands=frozenset(_some(draw, DEMANDS, 12)),
        needs=frozenset(_some(draw, TOKENS, 9)),
        brings=frozenset({TOKENS[names.index(name) % 4], *_some(draw, TOKENS, 10)}),
        after=frozenset(_some(draw, names, 12)),
    )


def _limits(draw: Random, horizon: int) -> Limits:
    return Limits(
        impossible={f"no {moment}": frozenset({moment}) for moment in _some(draw, WEEK, 8)},
        farthest_metres=_maybe(draw, 12, 5),
        no_car=draw.randrange(4) == 0,
        money_cents=_maybe(draw, 30, draw.randint(2, 6)),
        end_by=_maybe(draw, 15, TODAY + timedelta(draw.randint(1, horizon))),
        demands=frozenset(_some(draw, DEMANDS, 12)),
    )


def _done(draw: Random, payers: tuple[Payer, ...]) -> tuple[Done, ...]:
    if draw.randrange(4):
        return ()
    paid = tuple(Payment(payer.key, 1) for payer in payers[:1])
    day = TODAY - timedelta(draw.randint(1, 3))
    step = Planned("z", day, day, draw.randint(1, 3), paid, draw.choice((0, 9)))
    return (Done(step, frozenset(_some(draw, TOKENS, 30)), day + timedelta(draw.randint(1, 4))),)
