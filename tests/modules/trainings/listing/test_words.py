"""The address, the way there and what is left to pay, in words."""

from dataclasses import replace

import pytest

from cpa.modules.trainings.catalogue.model import Rhythm
from cpa.modules.trainings.funding.situation import Situation
from cpa.modules.trainings.listing import travel
from cpa.modules.trainings.listing.address import read
from cpa.modules.trainings.listing.money import left_to_pay
from tests.modules.trainings.funding.test_view import right
from tests.modules.trainings.listing.test_ranking import TODAY, result

OFFER = replace(result("one", 10, 5).offer, price_cents=200_000)


def test_an_address_changes_one_thing_and_goes_back_to_the_first_page() -> None:
    address = read({"q": "pain", "prix": "900", "page": "3", "intrus": "1"})
    assert address.changed("prix") == "?q=pain"
    assert address.changed(km="20") == "?q=pain&prix=900&km=20"
    assert address.page(2) == "?q=pain&prix=900&page=2" and address.page(1) == "?q=pain&prix=900"


def test_an_empty_place_is_said_and_an_empty_word_is_not() -> None:
    assert read({"q": " ", "lieu": ""}).said == {"lieu": ""}


def test_the_way_is_an_estimate_and_beyond_what_it_can_tell_it_says_so() -> None:
    assert travel.told(11_000, car=True) == "11 km, environ 20 min en voiture"
    assert travel.told(11_000, car=False) == "11 km, environ 45 min sans voiture"
    assert travel.told(60_000, car=True) == "60 km, environ 1 h 30 en voiture"
    assert travel.told(60_000, car=False) == "60 km. Sans voiture, le trajet est à vérifier."


def left(offer=OFFER, rights=None, payable: bool | None = True) -> str:
    told = left_to_pay(offer, None, rights, Situation(), TODAY, payable=payable)
    return f"{told.amount} | {told.note}".replace("\u202f", " ").replace("\u00a0", " ")


def test_of_someone_unknown_the_price_is_a_most_and_never_a_zero() -> None:
    assert left() == "2 000 € au plus | Selon votre situation."


def test_what_rights_may_not_pay_costs_its_price() -> None:
    assert left(rights=[right("cpf", 500_000)], payable=False) == "2 000 € | Vos droits ne la paient pas."


def test_of_what_rights_may_pay_or_not_the_price_is_a_most() -> None:
    told = left(rights=[right("cpf", 500_000)], payable=None)
    assert told == "2 000 € au plus | Nous ne savons pas si vos droits la paient."


def test_an_unknown_price_leaves_nothing_to_be_told() -> None:
    assert left(replace(OFFER, price_cents=None)).startswith("Non connu")


def test_by_turns_at_work_and_at_school_nothing_is_owed_under_a_contract() -> None:
    assert left(replace(OFFER, price_cents=None, rhythm=Rhythm.SANDWICH)).startswith("Rien, en contrat d’apprentissage")


@pytest.mark.parametrize("held", [0, 200_000, 900_000])
def test_rights_that_are_not_sure_to_pay_never_make_it_free(held: int) -> None:
    assert not left(rights=[right("cpf", held)]).startswith(("0 €", "de 0 €"))
