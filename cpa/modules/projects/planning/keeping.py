"""Writes of the plan of a project: one function, one transaction on the activity store."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from django.db import transaction
from django.utils import timezone

from cpa.kernel.account_id import AccountId
from cpa.kernel.stores import ACTIVITY
from cpa.modules.projects.actions import owned
from cpa.modules.projects.models import KeptPlan, KeptStep, Mark, PlanLimits, Project
from cpa.modules.projects.planning.kept import planned_row
from cpa.modules.projects.planning.life import Own
from cpa.modules.projects.planning.model import Candidate, Plan


def keep(
    *,
    account: AccountId,
    number: int,
    plan: Plan,
    candidates: Iterable[Candidate],
    words: Mapping[str, Mapping[str, str]],
    payers: Mapping[str, str],
    today: date,
) -> None:
    """Keep a plan after the one before, whose done steps it holds on to. `words` are those of steps that are not in the
    library, `payers` the names of whoever pays."""
    known = {each.key: each for each in candidates}
    with transaction.atomic(using=ACTIVITY):
        project = owned(account, number)
        before = _current(project)
        last = before.ordinal if before else 0
        made = KeptPlan.objects.using(ACTIVITY).create(
            project=project, ordinal=last + 1, variant=plan.variant, proven=plan.proven, made_on=today
        )
        carried = _carried(before, made)
        finished = {each.key for each in carried}  # perhaps since the plan was made, on another page
        left = [each for each in plan.steps if each.key not in finished]
        rows = [planned_row(each, known[each.key], words.get(each.key, {}), payers, made) for each in left]
        KeptStep.objects.using(ACTIVITY).bulk_create([*carried, *rows])


def settle(*, account: AccountId, number: int, key: str, state: str, own_steps: frozenset[str]) -> bool:
    """Note what became of a step of the plan: « done », « failed » or « open » again. The steps of the project that it
    answers follow. Whether the plan holds this step."""
    today = timezone.localdate()
    with transaction.atomic(using=ACTIVITY):
        project = owned(account, number)
        plan = _current(project)
        row = plan.steps.filter(key=key).first() if plan else None
        if row is None:
            return False
        before, row.state = row.state, state
        row.settled_on = None if state == "open" else today
        row.ready_on = today + timedelta(row.wait_days) if state == "done" else None
        row.save(using=ACTIVITY, update_fields=["state", "settled_on", "ready_on"])
        if "done" in (before, state) and before != state:
            _mark(project, own_steps.intersection(row.brings), "done" if state == "done" else "open")
        return True


def retry(*, account: AccountId, number: int, key: str) -> None:
    """Propose again a step that did not work."""
    with transaction.atomic(using=ACTIVITY):
        project = owned(account, number)
        failed = KeptStep.objects.using(ACTIVITY).filter(plan__project=project, key=key, state="failed")
        failed.update(state="open", settled_on=None)


def bound(*, account: AccountId, number: int, own: Own) -> None:
    """Keep what the person can do for this project."""
    with transaction.atomic(using=ACTIVITY):
        PlanLimits.objects.using(ACTIVITY).update_or_create(
            project=owned(account, number),
            defaults={
                "money_cents": own.money_cents,
                "farthest_metres": own.farthest_metres,
                "end_by": own.end_by,
                "days": list(own.days),
            },
        )


def _current(project: Project) -> KeptPlan | None:
    return KeptPlan.objects.using(ACTIVITY).filter(project=project).order_by("-ordinal").first()


def _carried(before: KeptPlan | None, made: KeptPlan) -> list[KeptStep]:
    """The steps done, in the plan that follows."""
    rows = list(before.steps.filter(state="done").order_by("id")) if before else []
    for row in rows:
        row.pk, row.plan = None, made
        row._state.adding = True
    return rows


def _mark(project: Project, steps: Iterable[str], state: str) -> None:
    """The steps of the project say the same."""
    for step in sorted(steps):
        Mark.objects.using(ACTIVITY).create(
            project=project, step=step, state=state, note=_last_note(project, step), marked_at=timezone.now()
        )


def _last_note(project: Project, step: str) -> str:
    last = project.marks.filter(step=step).order_by("-id").first()
    return last.note if last else ""
