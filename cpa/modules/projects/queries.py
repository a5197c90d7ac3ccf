"""Reads of the projects module."""

from collections.abc import Sequence
from dataclasses import dataclass

from cpa.kernel.account_id import AccountId
from cpa.kernel.stores import ACTIVITY
from cpa.module_api.contributions import PersonalData
from cpa.modules.projects.doors import Door
from cpa.modules.projects.kinds import Cause, Kind
from cpa.modules.projects.models import KeptPlan, KeptStep, Mark, PlanLimits, Project, Version
from cpa.modules.projects.steps import Step, steps_of

FIELDS = (
    *("kind", "cause", "want", "because", "by_when", "with_what"),
    *("helps", "hinders", "learned", "occupations"),
)
"""What a version says."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A step of a project, what became of it (« done », « not_for_me », « open ») and what the person noted."""

    step: Step
    state: str
    note: str


@dataclass(frozen=True, slots=True)
class Followed:
    """A project as it stands: its last version, all of them newest first, its steps, how many are done."""

    project: Project
    now: Version
    versions: Sequence[Version]
    steps: Sequence[Shown]

    @property
    def done(self) -> int:
        """How many steps are done."""
        return sum(each.state == "done" for each in self.steps)

    @property
    def kind(self) -> Kind | None:
        """The type of the project, None as long as it is not chosen."""
        return Kind(self.now.kind) if self.now.kind else None

    @property
    def cause(self) -> Cause | None:
        """What set the change off, None when the person did not say."""
        return Cause(self.now.cause) if self.now.cause else None

    @property
    def door(self) -> Door:
        """Where the person started from."""
        return Door(self.project.door)


def content_of(version: Version) -> dict[str, object]:
    """What a version says, field by field."""
    return {name: getattr(version, name) for name in FIELDS}


def projects_of(account: AccountId) -> Sequence[Followed]:
    """The account's projects, the latest first, those put away last. Three queries whatever their number."""
    rows = list(
        Project.objects.using(ACTIVITY)
        .filter(account=account)
        .prefetch_related("versions", "marks")
        .order_by("-number")
    )
    return [_followed(row) for row in sorted(rows, key=lambda row: row.put_away_on is not None)]


def project_of(account: AccountId, number: int) -> Followed | None:
    """One project of the account, None when it has no such number."""
    mine = Project.objects.using(ACTIVITY).filter(account=account, number=number)
    row = mine.prefetch_related("versions", "marks").first()
    return _followed(row) if row else None


def personal_data(account: AccountId) -> PersonalData:
    """Every project, version and mark of the account."""
    mine = Project.objects.using(ACTIVITY).filter(account=account).order_by("number")
    versions = Version.objects.using(ACTIVITY).filter(project__account=account).order_by("project__number", "ordinal")
    marks = Mark.objects.using(ACTIVITY).filter(project__account=account).order_by("project__number", "id")
    return PersonalData(
        "projects",
        {
            "projects": list(mine.values("number", "door", "opened_on", "put_away_on")),
            "versions": list(versions.values("project__number", "ordinal", "saved_at", *FIELDS)),
            **_plans(account),
            "marks": list(marks.values("project__number", "step", "state", "note", "marked_at")),
        },
    )


def _plans(account: AccountId) -> dict[str, list[dict[str, object]]]:
    plans = KeptPlan.objects.using(ACTIVITY).filter(project__account=account).order_by("project__number", "ordinal")
    steps = KeptStep.objects.using(ACTIVITY).filter(plan__project__account=account).order_by("plan", "starts", "key")
    limits = PlanLimits.objects.using(ACTIVITY).filter(project__account=account).order_by("project__number")
    said = ("key", "act", "starts", "ends", "metres", "cost_cents", "payments", "words", "brings", "wait_days")
    return {
        "plans": list(plans.values("project__number", "ordinal", "variant", "proven", "made_on")),
        "plan_steps": list(
            steps.values("plan__project__number", "plan__ordinal", *said, "state", "settled_on", "ready_on")
        ),
        "plan_limits": list(limits.values("project__number", "money_cents", "farthest_metres", "end_by", "days")),
    }


def _followed(project: Project) -> Followed:
    versions = sorted(project.versions.all(), key=lambda version: -version.ordinal)
    now = versions[0]
    marks = {each.step: each for each in sorted(project.marks.all(), key=lambda each: each.id)}
    asked = steps_of(Kind(now.kind) if now.kind else None, Cause(now.cause) if now.cause else None)
    steps = [_shown(step, marks.get(step.key)) for step in asked]
    return Followed(project, now, versions, steps)


def _shown(step: Step, mark: Mark | None) -> Shown:
    return Shown(step, mark.state, mark.note) if mark else Shown(step, "open", "")
