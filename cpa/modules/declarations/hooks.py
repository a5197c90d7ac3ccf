"""Answers of this module to the hooks of cpa.module_api.hookspecs."""

from collections.abc import Mapping, Sequence

import click
from django.http import HttpRequest
from django.utils import timezone

from cpa.kernel.account_id import AccountId
from cpa.legislation.facts import AnnualFacts
from cpa.module_api.contributions import Card, ImportantDate, PersonalData, UrlMount
from cpa.module_api.kinds import hook
from cpa.module_api.three_steps import DeclaredJob
from cpa.modules.declarations import commands as own_commands
from cpa.modules.declarations import important_dates as own_dates
from cpa.modules.declarations.actions import drafting, erasure
from cpa.modules.declarations.queries import commitment, facts, jobs, personal_data


@hook
def commands() -> Sequence[click.Command]:
    return [own_commands.importing, own_commands.facts]


@hook
def url_mounts() -> Sequence[UrlMount]:
    return [
        UrlMount("mes-annees/", "cpa.modules.declarations.urls.years", 200),
        UrlMount("mon-engagement/", "cpa.modules.declarations.urls.commitment", 200),
        UrlMount("attester/", "cpa.modules.declarations.urls.attesting", 200),
    ]


@hook
def hub_card(request: HttpRequest, account: AccountId) -> Card:
    shown = {"commitments": commitment.commitment_years(account, timezone.localdate())}
    return Card("years/hub_card.html", shown, 200)


@hook
def rights_section(request: HttpRequest, account: AccountId) -> Card:
    return Card("years/rights_section.html", {}, 400)


@hook
def important_dates(account: AccountId) -> Sequence[ImportantDate]:
    return own_dates.important_dates(account, timezone.localdate())


@hook
def annual_facts(accounts: Sequence[AccountId]) -> Mapping[AccountId, Sequence[AnnualFacts]]:
    return facts.annual_facts(accounts)


@hook
def accounts_with_facts() -> Sequence[AccountId]:
    return facts.accounts_with_facts()


@hook
def declared_jobs(account: AccountId) -> Sequence[DeclaredJob]:
    return jobs.declared_jobs(account)


@hook
def trial_kept(trial: AccountId, account: AccountId) -> None:
    """A declaration being written follows the person; what was declared stays under its account (see `stays`)."""
    drafting.move(former=trial, account=account)


@hook
def personal_data_of(account: AccountId) -> PersonalData:
    return personal_data.personal_data_of(account)


@hook
def erase_personal_data_of(account: AccountId) -> None:
    erasure.erase_personal_data_of(account=account)
