"""Asks the other modules what a plan starts from, and the solver for plans."""

from collections.abc import Mapping, Sequence

from cpa.kernel.account_id import AccountId
from cpa.module_api.next_steps import TrainingStep
from cpa.module_api.registry import hooks
from cpa.module_api.three_steps import PathFacts, ProposedSkill
from cpa.modules.projects.planning.asking import Known
from cpa.modules.projects.planning.kept import Kept
from cpa.modules.projects.planning.life import Own
from cpa.modules.projects.planning.model import Clash, Plan, Question, Variant
from cpa.modules.projects.queries import Followed

SKILLS = 6
"""How many missing skills are looked for: those that tell the occupation best."""


class WrongPlan(Exception):
    """The solver gave a plan that breaks its question: it must not be shown."""


def known(account: AccountId, followed: Followed, kept: Kept, own: Own) -> Known:
    """All that the modules say, for a plan of this project."""
    path = _path(account)
    occupations = tuple(followed.now.occupations)
    missing = _missing(occupations, path)
    return Known(
        states={each.step.key: each.state for each in followed.steps},
        path=path,
        own=own,
        rights=hooks().held_rights(account=account) if _answered("held_rights") else (),
        missing=missing,
        trainings=_trainings(missing, occupations, path),
        done=kept.done,
        failed=kept.failed,
    )


def plans(asked: Question) -> Mapping[Variant, Plan]:
    """The best plan of each variant; none when there is none. Raises WrongPlan on one that breaks the question."""
    from cpa.modules.projects.planning.checking import faults
    from cpa.modules.projects.planning.solving import solve  # half a second: only for whoever asks for a plan

    found = {variant: plan for variant in Variant if (plan := solve(asked, variant))}
    if wrong := [fault for plan in found.values() for fault in faults(plan, asked)]:
        raise WrongPlan(wrong[0])
    return found


def clash(asked: Question) -> Clash | None:
    """Why there is no plan."""
    from cpa.modules.projects.planning import clashes  # for the same reason

    return clashes.clash(asked)


def _path(account: AccountId) -> PathFacts:
    return hooks().path_facts(account=account) if _answered("path_facts") else PathFacts()


def _missing(occupations: Sequence[str], path: PathFacts) -> Sequence[ProposedSkill]:
    """The skills that the first occupation in mind asks and the person did not confirm."""
    if not occupations or not _answered("proposed_skills"):
        return ()
    asked = hooks().proposed_skills(occupations=[occupations[0]], words="", limit=SKILLS + len(path.skills))
    return [each for each in asked if each.key not in path.skills][:SKILLS]


def _trainings(missing: Sequence[ProposedSkill], occupations: Sequence[str], path: PathFacts) -> Sequence[TrainingStep]:
    if not (missing or occupations) or not _answered("training_steps"):
        return ()
    skills = frozenset(each.key for each in missing)
    return hooks().training_steps(skills=skills, occupations=frozenset(occupations), commune=path.commune)


def _answered(hook: str) -> bool:
    return bool(hooks().who_answers(hook))
