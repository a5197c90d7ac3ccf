"""From a project and all that is known to the question that a plan answers. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from cpa.kernel.quantity import Unit
from cpa.module_api.contributions import HeldRight
from cpa.module_api.next_steps import TrainingStep
from cpa.module_api.three_steps import PathFacts, ProposedSkill
from cpa.modules.projects.planning.library import library
from cpa.modules.projects.planning.life import Own, limits, parts_named
from cpa.modules.projects.planning.model import Act, Candidate, Done, Payer, Question, Share, moments

CPF, CPF_ASKED = "cpf", frozenset({"cpf_asked"})
SKILL, TRAINING = "skill:", "training:"


@dataclass(frozen=True, slots=True)
class Known:
    """All that a plan starts from: what the project proposes to do (`states`: each of its own steps, « open », « done »
    or « not_for_me »), the skills that the occupation in mind asks and the person did not confirm, and the rest."""

    states: dict[str, str]
    path: PathFacts
    own: Own
    rights: Sequence[HeldRight]
    missing: Sequence[ProposedSkill]
    trainings: Sequence[TrainingStep]
    done: tuple[Done, ...] = ()
    failed: frozenset[str] = frozenset()


def question(known: Known, today: date) -> Question:
    """What is aimed at: each step of the project that is still open, and each missing skill that a training brings."""
    sessions = [each for each in known.trainings if each.starts >= today]
    open_steps = frozenset(key for key, state in known.states.items() if state == "open")
    taught = frozenset(f"{SKILL}{key}" for each in sessions for key in each.skills)
    skills = (
        frozenset(f"{SKILL}{each.key}" for each in known.missing) & taught if "learn" in known.states else frozenset()
    )
    return Question(
        today=today,
        goals=open_steps | skills,
        candidates=(
            *(each.from_day(today) for each in library().values()),
            *(_candidate(each) for each in sessions),
        ),
        payers=tuple(_payers(known.rights, sessions, today)),
        limits=limits(known.path, known.own),
        held=frozenset(key for key, state in known.states.items() if state == "done") - _brought(known.done),
        done=known.done,
        failed=known.failed,
    )


def _brought(done: Iterable[Done]) -> frozenset[str]:
    """What steps of a plan brought: each says from which day, where a mark of the project only says that it is done."""
    return frozenset().union(*(each.brings for each in done))


def _candidate(session: TrainingStep) -> Candidate:
    return Candidate(
        key=f"{TRAINING}{session.key}",
        act=Act.LEARN,
        days=(session.ends - session.starts).days + 1,
        metres=session.metres,
        needs_car=session.needs_car,
        cost_cents=session.price_cents,
        shares=tuple(Share(each.key, each.at_most_cents) for each in session.payers),
        earliest=session.starts,
        latest=session.starts,
        moments=moments(session.days_of_week, parts_named(session.parts)),
        every=True,
        demands=session.demands,
        brings=frozenset({"learn", *(f"{SKILL}{key}" for key in session.skills)}),
    )


def _payers(rights: Iterable[HeldRight], sessions: Iterable[TrainingStep], today: date) -> Iterable[Payer]:
    """What the person holds in euros pays from today, once it was asked for. Others pay at most what they may bring to
    one training, on days when every training says that their money exists; they are spent before the person's right."""
    held = next((each.figure for each in rights if each.right == CPF and each.figure.unit is Unit.CENT), None)
    if held and held.amount > 0:
        yield Payer(CPF, held.amount, today, None, CPF_ASKED, rank=1)
    others: dict[str, Payer] = {}
    for offered in (each for session in sessions for each in session.payers if each.key != CPF):
        known = others.get(offered.key, Payer(offered.key, 0))
        others[offered.key] = Payer(
            offered.key,
            max(known.cents, offered.at_most_cents),
            max(filter(None, (known.starts, offered.starts)), default=None),
            min(filter(None, (known.ends, offered.ends)), default=None),
        )
    yield from others.values()
