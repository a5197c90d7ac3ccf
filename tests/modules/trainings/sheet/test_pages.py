"""The page of one training, as visitors and holders of rights see it."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from django.conf import LazySettings
from django.core.cache import cache
from django.template.loader import render_to_string
from django.test import Client, RequestFactory
from django.urls import reverse
from django.utils import timezone

from cpa.kernel.account_id import AccountId
from cpa.kernel.stores import ACTIVITY
from cpa.modules.trainings.catalogue.offers import offer
from cpa.modules.trainings.funding import answers
from cpa.modules.trainings.models import Offer, ReportOfOffer
from cpa.modules.trainings.sheet import paying, reporting, views
from cpa.modules.trainings.sheet.paying import Money
from tests.databases import both_stores
from tests.modules.trainings.funding.test_view import right
from tests.modules.trainings.sheet.world import ALIKE, ENDED, GOOD, publish

pytestmark = both_stores
HOLDER = AccountId(7_070_707_070_707_070)
NOBODY_S = (ReportOfOffer._meta.get_field("id").name, "source", "key", "why", "words", "reported_on")


class Holds:
    """The hooks, where rights are held: 1 234,56 € that no page of a visitor may show."""

    def __init__(self, others: Any) -> None:
        self.others, self.asked = others, 0

    def __getattr__(self, name: str) -> Any:
        return getattr(self.others, name)

    def who_answers(self, name: str) -> Any:
        return name == "held_rights" or self.others.who_answers(name)

    def held_rights(self, account: AccountId) -> Any:
        self.asked += 1
        return [right("cpf", 123_456)]


@pytest.fixture(autouse=True)
def world() -> Iterator[None]:
    publish()
    cache.clear()
    yield
    cache.clear()


@pytest.fixture
def holds(monkeypatch: pytest.MonkeyPatch) -> Holds:
    found = Holds(paying.hooks())
    monkeypatch.setattr(paying, "hooks", lambda: found)
    return found


@pytest.fixture
def signed_in(holds: Holds, monkeypatch: pytest.MonkeyPatch) -> Holds:
    monkeypatch.setattr(views, "account_of", lambda request: HOLDER)
    return holds


def read(client: Client, which: tuple[str, str], status: int = 200) -> str:
    answer = client.get(reverse("trainings:training", args=which))
    assert answer.status_code == status
    main = re.search(r"<main.*?</main>", answer.content.decode(), re.DOTALL)
    assert main
    return main.group().replace("\u202f", " ").replace("\u00a0", " ")


def test_a_visitor_reads_everything_but_what_rights_pay_and_nobody_is_looked_up(client: Client, holds: Holds) -> None:
    page = read(client, GOOD)
    for words in ("Centre 1", "RNCP37274", "niveau 3 sur 8", "31 août 2099", "5 250 €", "13,13 €", "1er septembre 2098",
                  "Pas assez de données", "Trop peu de prix", "region.xml", "Ouvrir mon compte"):  # fmt: skip
        assert words in page, words
    assert holds.asked == 0 and "123" not in re.sub(r"SIRET \d+", "", page)


def test_a_certification_that_ended_is_told_with_its_successor_and_never_as_payable(client: Client) -> None:
    page = read(client, ENDED)
    assert "a pris fin le 31 août 2023" in page and "RNCP38228" in page
    assert "Vos droits ne peuvent pas payer" in page and "peuvent servir" not in page and "inançable" not in page
    for seen in ("n’est plus enregistrée", "exactement un plafond", "ordinateur offert", "pas d’adresse"):
        assert seen in page, seen


def test_what_a_provider_writes_is_never_markup_and_is_marked_as_its_own(client: Client) -> None:
    Offer.objects.using(ACTIVITY).filter(key="A-1").update(
        about="<script>vol()</script> & <b>gras</b>", title="<i>T</i>"
    )
    page = read(client, GOOD)
    assert "<script>" not in page and "<b>gras" not in page and "<i>T" not in page
    assert "&lt;script&gt;" in page and "Ces mots sont les siens" in page


def test_the_region_of_a_path_is_told_as_supposed_and_not_as_said() -> None:
    request = RequestFactory().get("/formations/")
    money = Money(said=("Bretagne",), signed_in=True)
    shown = render_to_string("trainings/sheet/said.html", {"money": money, "offer": offer(*GOOD)}, request)
    assert "ce que nous supposons de vous" in shown and "vous avez dit" not in shown


def test_whoever_holds_rights_reads_what_is_left_and_why(client: Client, signed_in: Holds) -> None:
    page = read(client, GOOD)
    assert signed_in.asked == 1 and "Reste à payer" in page and "Pourquoi ce reste à payer" in page
    assert "Ouvrir mon compte" not in page and "Répondre à six questions" in page


def test_what_is_left_rests_on_what_the_person_said_and_says_so(client: Client, signed_in: Holds) -> None:
    said = dict.fromkeys(answers.FIELDS[2:]) | {"status": "salarie", "region": "53"}
    answers.keep(account=HOLDER, said=said, on=date(2026, 3, 2))
    granted = dict.fromkeys(answers.GRANTED) | {"employer": "participation"}
    answers.keep_granted(account=HOLDER, source=GOOD[0], key=GOOD[1], said=granted, on=date(2026, 3, 2))
    Offer.objects.using(ACTIVITY).filter(key="A-1").update(price_cents=100_000, cpf=True)
    page = read(client, GOOD)
    assert "Selon ce que vous avez dit le 2 mars 2026" in page and "Bretagne" in page
    assert "l’employeur paie la participation" in page and "Reste à payer : 0 €" in page
    assert f"?back={reverse('trainings:training', args=GOOD)}" in page


@pytest.mark.parametrize("which", [GOOD, ENDED, ALIKE])
def test_no_link_nor_form_bears_an_amount_or_an_account_and_none_leaves_for_the_provider(
    client: Client, signed_in: Holds, which: tuple[str, str]
) -> None:
    page = read(client, which)
    addresses = re.findall(r'(?:href|action|src)="([^"]*)"', page)
    assert addresses and all(one.startswith(("/", "#")) for one in addresses)
    page += client.get(reverse("trainings:report", args=which)).content.decode()
    carried = addresses + re.findall(r'<input[^>]*value="([^"]*)"', page)
    assert not [one for one in carried if re.search(rf"123456|1234|{HOLDER}|amount|montant", one)]


def test_ended_certifications_bring_nothing_to_whoever_holds_rights(client: Client, signed_in: Holds) -> None:
    page = read(client, ENDED)
    assert "Reste à payer : 5 000 €" in page and "peuvent servir" not in page
    assert "Argent pour me former (CPF) :" not in page


def test_prices_are_compared_with_those_of_other_bodies_each_counted_once(client: Client) -> None:
    model = Offer.objects.using(ACTIVITY).get(key="A-3")
    for number, euros in enumerate((4000, 4400, 4800, 5200), start=1):
        for place in "ab":
            model.pk, model.key, model.siret = None, f"B-{number}{place}", f"{number}" * 14
            model.price_cents = euros * 100
            model.save(using=ACTIVITY)
    assert "Chez 5 autres organismes" in read(client, GOOD)
    assert "la moitié demande entre 10 € et 12 € l’heure. Le prix du milieu est 11 €" in read(client, GOOD)


def test_an_offer_that_is_gone_says_since_when_and_one_that_never_was_is_not_found(client: Client) -> None:
    Offer.objects.using(ACTIVITY).filter(key="A-1").update(gone_on=date(2026, 3, 1))
    assert "depuis le 1er mars 2026" in read(client, GOOD, 410)
    assert client.get(reverse("trainings:training", args=("lheo", "A-9"))).status_code == 404


def test_a_report_is_kept_without_anybody(client: Client, signed_in: Holds) -> None:
    sent = client.post(reverse("trainings:report", args=ENDED), {"why": "pressure", "words": " On m’a pressé. "})
    assert sent.status_code == 302
    kept = ReportOfOffer.objects.using(ACTIVITY).values().get()
    assert tuple(kept) == NOBODY_S
    assert (kept["why"], kept["words"], kept["reported_on"]) == ("pressure", "On m’a pressé.", timezone.localdate())
    assert list(reporting.reported())[0]["words"] == ["On m’a pressé."]


def test_a_report_without_a_reason_or_too_long_is_not_kept(client: Client) -> None:
    address = reverse("trainings:report", args=GOOD)
    assert "Choisissez une raison." in client.post(address, {"words": "x"}).content.decode()
    assert "500 signes" in client.post(address, {"why": "other", "words": "x" * 501}).content.decode()
    assert not ReportOfOffer.objects.using(ACTIVITY).exists()


def test_one_address_reports_a_few_offers_an_hour_and_one_offer_a_few_times_a_day(client: Client) -> None:
    address = reverse("trainings:report", args=GOOD)
    answers = [client.post(address, {"why": "other"}).status_code for _ in range(reporting.FROM_ONE_PLACE + 1)]
    assert answers == [302] * reporting.FROM_ONE_PLACE + [200]
    day, more = timezone.localdate(), reporting.OF_ONE_OFFER
    kept = [reporting.report(source="lheo", key="A-1", why="other", words="", on=day) for _ in range(more)]
    assert kept.count(True) == more - reporting.FROM_ONE_PLACE
    assert ReportOfOffer.objects.using(ACTIVITY).count() == more


@pytest.mark.parametrize(("proxies", "found"), [(0, "10.0.0.1"), (1, "2.2.2.2"), (2, "1.1.1.1"), (3, "10.0.0.1")])
def test_behind_proxies_it_is_the_person_s_address_that_counts(
    proxies: int, found: str, settings: LazySettings
) -> None:
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = proxies
    meta = {"REMOTE_ADDR": "10.0.0.1", "HTTP_X_FORWARDED_FOR": "1.1.1.1, 2.2.2.2"}
    assert reporting.address_of(meta) == found


def test_a_report_goes_after_a_year(client: Client) -> None:
    reporting.report(source="lheo", key="A-1", why="other", words="", on=date(2025, 1, 1))
    reporting.report(source="lheo", key="A-1", why="wrong", words="", on=date(2026, 1, 3))
    assert [one["why"] for one in reporting.reported()] == ["wrong"]


def test_the_page_of_data_tells_each_delivery_with_its_counts(client: Client) -> None:
    page = client.get(reverse("trainings:where_from")).content.decode()
    assert "region.xml" in page and "lignes lues" in page and "Licence" in page
