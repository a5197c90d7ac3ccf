"""Someone whose balances, number, address and words are recognisable wherever they appear, and who asked nothing of
anybody but what is listed in `Planted.coded`."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from html import unescape
from uuid import uuid4

from django.test import Client
from django.urls import reverse
from django.utils import timezone

from cpa.kernel.account_id import AccountId
from cpa.kernel.stores import ACTIVITY
from cpa.module_api.access import TeamRole
from cpa.module_api.contributions import Identifiers, StrongConfirmation
from cpa.module_api.registry import hooks
from cpa.modules.identity.actions.roles import grant
from cpa.modules.profile.keeping import Doing, Sent, do
from cpa.modules.profile.path.acts import Name
from cpa.modules.profile.path.operations import Insert
from cpa.modules.profile.path.written import Kind, Written
from cpa.modules.profile.referees import actions as referees
from cpa.modules.projects.actions import open_project
from cpa.modules.projects.doors import Door
from cpa.modules.requests import actions as requests
from cpa.modules.requests import queries
from cpa.modules.requests.models import Request
from cpa.modules.requests.training import actions as training_requests
from cpa.modules.requests.training.bodies_page import pass_on
from cpa.modules.reviews.replying.actions import invite
from cpa.modules.rights.actions import open_with
from cpa.modules.trainings.funding import answers
from cpa.modules.trainings.models import Offer
from tests.modules.declarations.pages.walking import ask, declare
from tests.modules.trainings.sheet import world as trainings_world

NUMBER, EMAIL, WORDS = "2850475116042", "zwx-plantee@exemple.fr", "mots-plantes-qzx"
HELD = {"cpf": 4_837_291, "cec": 61_733, "c2p": 73}
PRICE, NEIGHBOUR = 525_000, AccountId(99)
PASSWORD, OTHER = "carnet bougie tunnel", "quelqu-un-d-autre@exemple.fr"


@dataclass(frozen=True, slots=True)
class Planted:
    """The person, their browser, the numbers that their things have in addresses, and what opens each question that
    they put to someone without an account: address → code."""

    account: AccountId
    client: Client
    numbers: tuple[int, ...]
    coded: dict[str, str]


def plant() -> Planted:
    """Everything that the person holds and wrote, and one question of each kind put to someone."""
    trainings_world.publish()
    Offer.objects.using(ACTIVITY).filter(key="A-1").update(cpf=True)
    hooks().account_for_nir(people=[Identifiers(nir=NUMBER)])
    account, client = _someone(EMAIL, NUMBER)
    for right, amount in HELD.items():
        open_with(account=account, right=right, year=2024, counted=amount)
        # Of one person alone, the total of everyone would be their own.
        open_with(account=NEIGHBOUR, right=right, year=2024, counted=amount // 3)
    _write(account)
    request, file = _request(account)
    skills = referees.ask(account=account, skills=("réparer un vélo",))
    year = timezone.localdate().year
    statement = declare(client, year)
    slug, code = ask(client, statement, name="")
    invited = invite(siret=trainings_world.SIRETS[0])
    coded = {
        slug.strip("/").split("/")[-1]: code,
        skills.slug: skills.code,
        file.slug: file.code,
        invited.slug: invited.code,
    }
    return Planted(account, client, (request, statement, 1), coded)


def other(roles: Iterable[TeamRole] = ()) -> Client:
    """Someone else, who has an account of their own and these roles of the team."""
    account, client = _someone(OTHER, "")
    for role in roles:
        grant(account=account, role=role)
    return client


def sign_in(client: Client, email: str) -> None:
    """Open the account of this address."""
    assert client.post(reverse("account_login"), {"login": email, "password": PASSWORD}).status_code == 302


def secrets_in(text: str) -> list[str]:
    """Which of the person's secrets a text holds, however its language writes amounts."""
    bare = re.sub(r"\s", "", unescape(text)).replace(",", ".").lower()
    return [name for name, written in SECRETS.items() if any(one in bare for one in written)]


def _amounts(cents: int) -> set[str]:
    """As French, English, a page's data and a file write it, commas as points and without spaces."""
    euros, rest = divmod(cents, 100)
    return {f"{euros}.{rest:02}", f"{euros:,}.{rest:02}".replace(",", "."), str(cents)}


SECRETS = {
    "number": {NUMBER},
    "e-mail": {EMAIL},
    "words": {WORDS},
    "cpf": _amounts(HELD["cpf"]) | _amounts(HELD["cpf"] - PRICE),
    "cec": _amounts(HELD["cec"]),
    "c2p": {f"{HELD['c2p']}points"},
}


def _someone(email: str, number: str) -> tuple[AccountId, Client]:
    account = hooks().open_demonstration_login(email=email, password=PASSWORD, number=number)
    client = Client(headers={"accept-language": "fr"})
    sign_in(client, email)
    return account, client


def _write(account: AccountId) -> None:
    """The words of a path and of a project, and a situation."""
    today = timezone.localdate()
    brick = Written("planted", Kind.JOB, WORDS, "de 2017 à 2020", today)
    do(Sent(account, "planted", 0), Name.ADD, lambda before: Doing(brick.id, (Insert(brick, 0),)))
    open_project(account=account, token=uuid4(), door=Door.IDEA, said={"want": WORDS})
    said = dict.fromkeys(answers.FIELDS) | {"status": "demandeur_emploi", "region": "53", "employer": ""}
    answers.keep(account=account, said=said, on=today)


def _request(account: AccountId):
    """A confirmed request for a training, with words of the holder, and what opens its file to the training body."""
    today = timezone.localdate()
    source, key = trainings_world.GOOD
    draft = training_requests.prepare(account=account, source=source, key=key, session="S-1", on=today)
    fit = {"content": "yes", "organisation": "yes", "after": "yes", "words": WORDS}
    training_requests.answer_fit(account=account, number=draft.pk, answers=fit)
    training_requests.choose(account=account, number=draft.pk, sharing="", on=today)
    seen = queries.choices(queries.own_request(account, draft.pk))
    proof = StrongConfirmation("totp", "")
    done = requests.confirm(account=account, number=draft.pk, seen=seen, proof=proof, on=today)
    assert isinstance(done, Request), done
    return draft.pk, pass_on(account=account, number=draft.pk)
