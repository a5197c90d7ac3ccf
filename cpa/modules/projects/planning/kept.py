"""The plan that a person keeps for a project: what is read of it, and the row of one of its steps."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from cpa.kernel.stores import ACTIVITY
from cpa.modules.projects.models import KeptPlan, KeptStep, PlanLimits, Project
from cpa.modules.projects.planning.life import Own
from cpa.modules.projects.planning.model import Candidate, Done, Payment, Planned, Variant


@dataclass(frozen=True, slots=True)
class Kept:
    """The plan that counts, None before one is kept; its steps in the order of their days; the steps that did not work,
    in this plan or one before, the latest first, each once."""

    plan: KeptPlan | None
    steps: Sequence[KeptStep]
    failures: Sequence[KeptStep]

    @property
    def variant(self) -> Variant | None:
        """What the kept plan puts first."""
        return Variant(self.plan.variant) if self.plan else None

    @property
    def done(self) -> tuple[Done, ...]:
        """The steps done, as a plan counts them."""
        return tuple(_done(each) for each in self.steps if each.state == "done")

    @property
    def failed(self) -> frozenset[str]:
        """The keys of the steps not to propose again."""
        return frozenset(each.key for each in self.failures)


def kept(project: Project) -> Kept:
    """What the person keeps. Three queries."""
    plan = KeptPlan.objects.using(ACTIVITY).filter(project=project).order_by("-ordinal").first()
    steps = list(plan.steps.order_by("starts", "ends", "key")) if plan else []
    failures = KeptStep.objects.using(ACTIVITY).filter(plan__project=project, state="failed").order_by("-plan__ordinal")
    return Kept(plan, steps, list({each.key: each for each in failures}.values()))


def own_limits(project: Project) -> Own:
    """What the person said for the plans of this project."""
    row = PlanLimits.objects.using(ACTIVITY).filter(project=project).first()
    return Own(row.money_cents, row.farthest_metres, row.end_by, tuple(sorted(row.days))) if row else Own()


def _done(row: KeptStep) -> Done:
    paid = tuple(Payment(each["payer"], each["cents"]) for each in row.payments)
    step = Planned(row.key, row.starts, row.ends, row.cost_cents, paid, row.metres)
    return Done(step, frozenset(row.brings), row.ready_on or row.ends)


def planned_row(
    step: Planned, of: Candidate, words: Mapping[str, str], payers: Mapping[str, str], plan: KeptPlan | None = None
) -> KeptStep:
    """A planned step as it is kept, or shown before that; not saved."""
    return KeptStep(
        plan=plan,
        key=step.key,
        act=of.act,
        starts=step.starts,
        ends=step.ends,
        metres=step.metres,
        cost_cents=step.cost_cents,
        payments=[{"payer": key, "name": payers.get(key, key), "cents": cents} for key, cents in step.payments],
        words=dict(words),
        brings=sorted(of.brings),
        wait_days=of.wait_days,
        state="open",
    )
