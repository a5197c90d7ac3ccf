"""What other pages already know and this one may suppose: shown as a supposition, kept only once the person says it."""

from collections.abc import Mapping
from datetime import date

from cpa.kernel.account_id import AccountId
from cpa.legislation.training.funding.case import Status
from cpa.module_api.registry import hooks
from cpa.module_api.three_steps import PathFacts
from cpa.modules.trainings.catalogue.regions import region_of

EXPOSED = frozenset({"no_nights", "no_shifts", "no_noise", "no_cold", "no_heat", "no_repetition"})
"""Limits of a path that are factors of the account of hard work (Code du travail, art. L. 4161-1)."""


def supposed(account: AccountId, today: date) -> Mapping[str, object]:
    """Field of the page → the answer it may begin with."""
    found: dict[str, object] = {"status": _status(account, today), "region": region_of_path(account)}
    if hooks().who_answers("path_facts") and EXPOSED & hooks().path_facts(account=account).limits:
        found["less_exposed_job"] = True
    return {name: value for name, value in found.items() if value}


def region_of_path(account: AccountId, path: PathFacts | None = None) -> str:
    """The region of the commune that the person gave in their path, asked for unless given; "" without one."""
    if not (hooks().who_answers("path_facts") and hooks().who_answers("known_commune")):
        return ""
    commune = (path or hooks().path_facts(account=account)).commune
    known = hooks().known_commune(code=commune) if commune else None
    return region_of(known.department) if known else ""


def _status(account: AccountId, today: date) -> str:
    """An employee, where an employer declares a job that has no end: what kind of employer, nobody says."""
    if not hooks().who_answers("declared_jobs"):
        return ""
    lasting = [job for job in hooks().declared_jobs(account=account) if job.ends is None and job.starts <= today]
    return Status.EMPLOYEE if lasting else ""
