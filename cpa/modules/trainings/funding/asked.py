"""The situation of someone, as the law of funding asks for it: what they said, and nothing that they did not."""

from collections.abc import Iterator

from django.utils import timezone

from cpa.kernel.account_id import AccountId
from cpa.legislation.training.funding.case import Help, Payer, Person, Status
from cpa.legislation.training.funding.regions import aid_of
from cpa.module_api.three_steps import PathFacts
from cpa.modules.trainings.funding.answers import answers_of, granted_to
from cpa.modules.trainings.funding.situation import Situation
from cpa.modules.trainings.funding.supposed import region_of_path
from cpa.modules.trainings.models.funding_answers import FULL_PENSION, FundingAnswers
from cpa.modules.trainings.models.granted import Granted

Employer = Granted.Employer


def situation_of(account: AccountId | None, path: PathFacts | None = None) -> Situation:
    """What this person said of themself for the money of a training; `Situation()` for nobody. A status that is not
    said stays unknown: what is left to pay is then a range, never a guess. The place of their path counts as said;
    `path` is asked for unless given."""
    if account is None:
        return Situation()
    said = answers_of(account)
    region = (said.region if said else "") or region_of_path(account, path)
    aid = aid_of(region, timezone.localdate()) if region else None
    granted = {(one.source, one.key): tuple(_helps(one)) for one in granted_to(account)}
    if said is None:
        return Situation(Person(region=region), granted, aid=aid)
    return Situation(_person(said, region), granted, said.less_exposed_job, aid)


def _person(said: FundingAnswers, region: str) -> Person:
    ended = said.status == FULL_PENSION
    status = Status.RETIRED if ended else Status(said.status) if said.status else None
    return Person(status, rights_ended=ended, advised=said.advised, region=region)


def _helps(said: Granted) -> Iterator[Help]:
    if said.employer in (Employer.SHARE, Employer.PROMISED):
        yield Help(Payer.EMPLOYER, said.employer_cents, agreed=True, received=said.employer == Employer.SHARE)
    elif said.employer == Employer.PARTICIPATION:
        yield Help(Payer.EMPLOYER, 0, agreed=True, received=True, pays_participation=True)
    elif said.employer == Employer.NO:
        yield Help(Payer.EMPLOYER, 0, agreed=False)
    for payer, cents in ((Payer.FRANCE_TRAVAIL, said.france_travail_cents), (Payer.REGION, said.region_cents)):
        if cents is not None:
            yield Help(payer, cents, agreed=bool(cents), received=True)
