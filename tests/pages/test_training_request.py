"""From what is missing for an occupation to a confirmed request for a training, and back: by keyboard alone, and on a
phone without script. What the ledger holds is followed to the cent."""

import re
from collections.abc import Callable, Iterator

import pytest
from django.db import connections
from playwright.sync_api import Browser, expect
from playwright.sync_api import Page as BrowserPage

from cpa.kernel.account_id import AccountId
from cpa.kernel.stores import ACTIVITY
from cpa.module_api.registry import hooks
from cpa.modules.rights.actions import open_with
from cpa.modules.trainings.models import Offer
from tests.modules.trainings.sheet.world import ALIKE
from tests.pages.test_three_steps import WAYS, Hands
from tests.pages.ways import PASSWORD

pytestmark = pytest.mark.browser

HELD, PRICE = 234_567, 400_000
LEFT = re.compile(r"Reste à payer\s*:\s1\s654,33\s€")
"""4 000 € less 2 345,67 €: a job-seeker owes no participation."""
NAME = "Installer des chauffages, ailleurs"


@pytest.fixture
def asking(chromium: Browser) -> Iterator[None]:
    """The databases may be asked from here while the browser's loop runs: connections made within it end with it."""
    yield
    connections.close_all()


@pytest.fixture
def seeker(asking: None, request: pytest.FixtureRequest) -> tuple[str, AccountId]:
    """Someone with money to train, who said nothing yet: their e-mail and their account."""
    email = f"{re.sub('[^a-z0-9]', '', request.node.name)}@exemple.fr"
    account = hooks().open_demonstration_login(email=email, password=PASSWORD, number="")
    open_with(account=account, right="cpf", year=2024, counted=HELD)
    return email, account


@pytest.fixture
def sold(asking: None) -> Iterator[None]:
    """The service of the account sells the training at this price; the other walks find it as it was."""
    offer = Offer.objects.using(ACTIVITY).filter(source=ALIKE[0], key=ALIKE[1])
    before = offer.values("cpf", "price_cents").get()
    offer.update(cpf=True, price_cents=PRICE)
    yield
    offer.update(**before)


@pytest.mark.usefixtures("sold")
@pytest.mark.parametrize("way", ["keyboard-1280", "touch-320-no-script"])
def test_from_a_gap_to_a_confirmed_request_and_back(
    browse: Callable[..., BrowserPage], way: str, seeker: tuple[str, AccountId]
) -> None:
    hands_of, options = WAYS[way]
    tab = browse(None, **options)
    hands, (email, account) = hands_of(tab), seeker
    sign_in(tab, hands, email)
    find(tab, hands)
    say_one_s_situation(tab, hands)
    prepare(tab, hands)
    assert money(account) == (HELD, 0)
    prove_it_is_me(tab, hands)
    hands.press(tab.get_by_role("button", name=re.compile(r"Confirmer ma demande\s: 2\s345,67\s€")))
    expect(tab.locator("main")).to_contain_text("Demande confirmée")
    assert money(account) == (0, HELD)
    hands.press(tab.get_by_role("button", name="Annuler ma demande"))
    assert money(account) == (HELD, 0)


def money(account: AccountId) -> tuple[int, int]:
    """What may be spent, and what is set aside, cents."""
    held = next(right for right in hooks().held_rights(account=account) if right.right == "cpf")
    return held.figure.amount, held.reserved.amount


def sign_in(tab: BrowserPage, hands: Hands, email: str) -> None:
    tab.goto("/connexion/")
    hands.write(tab.get_by_label("Adresse e-mail"), email)
    hands.write(tab.get_by_label("Mot de passe"), PASSWORD)
    hands.press(tab.locator("main form").get_by_role("button", name="Me connecter"))


def find(tab: BrowserPage, hands: Hands) -> None:
    """From the occupation, by what is missing for it, to the page of a training."""
    tab.goto("/metiers/F1603/")
    hands.press(tab.locator("main a[href*='metier=F1603']").first)
    expect(tab.locator("h1")).to_contain_text("Ce que demande un métier")  # nothing is known of this person yet
    hands.press(tab.get_by_role("link", name=NAME, exact=True).first)
    expect(tab.locator("h1")).to_have_text(NAME)


def say_one_s_situation(tab: BrowserPage, hands: Hands) -> None:
    """One question out of six answered: what is left to pay becomes exact."""
    hands.press(tab.get_by_role("link", name="Répondre à six questions"))
    hands.press(tab.locator("input[name=status][value=demandeur_emploi]"))
    hands.press(tab.get_by_role("button", name="Garder mes réponses"))
    expect(tab.locator("#argent ~ p").filter(has_text=LEFT)).to_have_count(1)


def prepare(tab: BrowserPage, hands: Hands) -> None:
    """Dates, three questions, who pays what, up to the summary."""
    hands.press(tab.get_by_role("link", name="Préparer ma demande").first)
    expect(tab.locator("input[name=session]").first).to_be_checked()
    hands.press(tab.get_by_role("button", name="Continuer"))
    for name in ("content", "organisation", "after"):
        hands.press(tab.locator(f"input[name={name}][value=yes]"))
    hands.press(tab.get_by_role("button", name="Voir qui paie quoi"))
    expect(tab.locator("main")).to_contain_text(re.compile(r"Reste à payer\s+1\s654,33\s€"))
    hands.press(tab.get_by_role("button", name="Relire ma demande"))
    expect(tab.locator("h1")).to_have_text("Relire et confirmer")


def prove_it_is_me(tab: BrowserPage, hands: Hands) -> None:
    """With the password again, then a code of a sheet of paper: no phone is needed."""
    hands.press(tab.get_by_role("link", name="Prouver que c’est moi"))
    hands.press(tab.get_by_role("link", name="Imprimer ma feuille de codes"))
    hands.write(tab.get_by_label("Mot de passe"), PASSWORD)
    hands.press(tab.locator("main form").get_by_role("button", name="Confirmer"))
    hands.press(tab.get_by_role("button", name="Faire ma feuille de codes"))
    code = tab.locator(".codes code").first.inner_text()
    hands.press(tab.get_by_role("link", name="C’est fait, continuer"))
    hands.press(tab.get_by_role("link", name="Prouver que c’est moi"))
    hands.press(tab.get_by_role("link", name="Avec un code de ma feuille"))
    hands.write(tab.locator("main input[name=code]"), code)
    hands.press(tab.locator("main form").get_by_role("button", name="Confirmer"))
    expect(tab.locator("h1")).to_have_text("Relire et confirmer")
