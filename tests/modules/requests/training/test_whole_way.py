"""The whole way on the real catalogue and the real law, nothing stood in for: the sheet's price, the holder's answers,
rights set aside to the cent, and back."""

from cpa.modules.requests import actions, queries
from cpa.modules.requests.models import Request
from cpa.modules.requests.training import actions as training
from cpa.modules.trainings.models import FundingAnswers, Offer
from tests.databases import both_stores
from tests.modules.requests.holders import TODAY, balances, confirm, holder
from tests.modules.requests.training.catalogue import SURE
from tests.modules.trainings.sheet.world import GOOD, publish

PARTICIPATION = 10_320


@both_stores
def test_an_employee_pays_the_participation_and_rights_the_rest():
    publish()
    (source, key), account = GOOD, holder(money=600_000)
    Offer.objects.using("activity").filter(key=key).update(cpf=True)
    FundingAnswers.objects.using("activity").create(account=account, status="salarie", said_on=TODAY)
    request = training.prepare(account=account, source=source, key=key, session="S-1", on=TODAY)
    training.answer_fit(account=account, number=request.pk, answers=SURE)
    assert isinstance(training.choose(account=account, number=request.pk, sharing="", on=TODAY), Request)
    seen = queries.own_request(account, request.pk)
    assert (seen.training.price_cents, seen.training.remainder_cents) == (525_000, PARTICIPATION)
    assert confirm(seen).state == "confirmed"
    assert balances(account, "cpf") == (600_000 - 525_000 + PARTICIPATION, 525_000 - PARTICIPATION)
    actions.withdraw(account=account, number=request.pk, on=TODAY)
    assert balances(account, "cpf") == (600_000, 0)


@both_stores
def test_a_price_that_the_source_changes_after_the_summary_takes_nothing():
    publish()
    (source, key), account = GOOD, holder(money=600_000)
    offer = Offer.objects.using("activity").filter(key=key)
    offer.update(cpf=True)
    FundingAnswers.objects.using("activity").create(account=account, status="demandeur_emploi", said_on=TODAY)
    request = training.prepare(account=account, source=source, key=key, session="S-1", on=TODAY)
    training.choose(account=account, number=request.pk, sharing="", on=TODAY)
    seen = queries.own_request(account, request.pk)
    offer.update(price_cents=525_001)
    assert confirm(seen).code == "requests.price_changed"
    offer.update(price_cents=525_000, gone_on=TODAY)
    assert confirm(seen).code == "requests.training_gone"
    assert balances(account, "cpf") == (600_000, 0)
