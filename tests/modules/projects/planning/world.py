"""A project like those of the page: every standard step, trainings with their payers, and limits drawn at will."""

from datetime import date, timedelta
from random import Random

from hypothesis import strategies as st

from cpa.modules.projects.planning.library import library
from cpa.modules.projects.planning.model import Act, Candidate, Limits, Part, Payer, Question, Share, moments

TODAY = date(2026, 9, 1)
SKILLS = ("skill:1", "skill:2", "skill:3")
CHANGE = frozenset({"advisor", "look", "meet", "try", "gap", "learn", "fund", "apply"})
PAYERS = (
    Payer("cpf", 123_456, TODAY, None, frozenset({"cpf_asked"}), 1),
    Payer("region", 50_001, TODAY, TODAY + timedelta(120)),
)
DAYTIME = moments(range(5), (Part.MORNING, Part.AFTERNOON, Part.LATE))
EVENINGS = moments(range(5), (Part.EVENING,))


def standard(today: date = TODAY) -> tuple[Candidate, ...]:
    """The whole library, from that day on."""
    return tuple(each.from_day(today) for each in library().values())


def trainings(seed: int, many: int) -> tuple[Candidate, ...]:
    """So many sessions of made-up trainings; the same for the same seed."""
    draw = Random(seed)
    return tuple(_training(number, draw) for number in range(many))


def _training(number: int, draw: Random) -> Candidate:
    day = TODAY + timedelta(draw.randint(20, 300))
    return Candidate(
        key=f"training-{number}",
        act=Act.LEARN,
        days=draw.choice((5, 20, 90)),
        metres=draw.choice((0, 8_000, 25_000, 60_000)),
        cost_cents=draw.randint(0, 300_000),
        shares=(Share("cpf", 200_000), Share("region", 50_000)),
        earliest=day,
        latest=day,
        moments=draw.choice((DAYTIME, EVENINGS)),
        every=True,
        brings=frozenset({*draw.sample(SKILLS, 2), "learn"}),
    )


@st.composite
def questions(draw: st.DrawFn) -> Question:
    """A change of occupation with some trainings and some limits; many have no plan."""
    seed, many = draw(st.integers(0, 50)), draw(st.integers(0, 8))
    impossible = draw(st.sampled_from(({}, {"no_weekends": moments((5, 6), Part)}, {"school_hours": EVENINGS})))
    limits = Limits(
        impossible=impossible,
        farthest_metres=draw(st.sampled_from((None, 0, 9_000, 30_000))),
        no_car=draw(st.booleans()),
        money_cents=draw(st.sampled_from((None, 0, 100_000))),
        end_by=draw(st.sampled_from((None, TODAY + timedelta(40), TODAY + timedelta(400)))),
    )
    skills = frozenset(draw(st.sets(st.sampled_from(SKILLS), max_size=2))) if many else frozenset()
    failed = frozenset(draw(st.sets(st.sampled_from(sorted(library())), max_size=3)))
    return Question(TODAY, CHANGE | skills, standard() + trainings(seed, many), PAYERS, limits, failed=failed)
