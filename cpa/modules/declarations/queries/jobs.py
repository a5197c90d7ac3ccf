"""Answers about the jobs that employers declared."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from cpa.kernel.account_id import AccountId
from cpa.module_api.three_steps import DeclaredJob
from cpa.modules.declarations import pcs
from cpa.modules.declarations.facts.jobs import Job, jobs
from cpa.modules.declarations.queries.declared import declared, last_months


def declared_jobs(account: AccountId) -> Sequence[DeclaredJob]:
    """The jobs of this account, in the order of their first day."""
    held = declared([account])
    if account not in held:
        return ()
    return [_told(job) for job in jobs(held[account], last_months(held))]


def _told(job: Job) -> DeclaredJob:
    """Under the employer's own words, else the official name of its code. No declaration names the employer."""
    name = job.title or pcs.label(job.pcs) or _("Emploi déclaré par un employeur")
    return DeclaredJob(job.key, name, job.pcs, job.starts, job.ends, _("déclarations de l’employeur (DSN)"))
