"""The people whose pages are walked. Made up, committed for the length of the walks, then gone."""

import time
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from click.testing import CliRunner
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY, get_user_model
from django.contrib.sessions.backends.db import SessionStore

from cpa.demo.deposits import deposits
from cpa.demo.reading import read_world
from cpa.demo.world import write
from cpa.module_api.access import TeamRole
from cpa.module_api.registry import hooks
from cpa.modules.trainings.search.building import bring_search_up_to_date
from cpa.surfaces.operations.cli import main
from tests.modules.trainings.sheet import world as trainings_world
from tests.occupations import publish_everything_carried
from tests.pages import assessment_world, desk_world, help_ways, requests_world, reviews_world, skills_world
from tests.pages.passkey import credential
from tests.pages.registry import Page, Who

PASSWORD = "carnet bougie tunnel"
EMAILS = {who: f"{who}@exemple.fr" for who in Who if who is not Who.VISITOR}


@dataclass(frozen=True, slots=True)
class World:
    """Session cookies by person, the address of the site, and the guarded person's key."""

    cookies: dict[Who, str]
    key: int

    def address(self, page: Page) -> str:
        """The page's path, with the guarded person's key where the registry says KEY."""
        return page.address_with(self.key)


def build() -> World:
    """Create everyone and sign them in, where occupations are published."""
    publish_everything_carried()
    help_ways.publish_a_few_places()
    trainings_world.publish()
    desk_world.build()
    bring_search_up_to_date()
    declared = _declare_two_years()
    for who, email in EMAILS.items():
        number = declared if who is Who.HOLDER else ""
        account = hooks().open_demonstration_login(email=email, password=PASSWORD, number=number)
        if who is Who.TEAM:
            for role in TeamRole:
                _run("roles", "grant", role.value, str(account))
        if who is Who.HOLDER:
            requests_world.build(account)
            reviews_world.build(account)
            assessment_world.build(account)
            skills_world.build(account)
    key = _guard(EMAILS[Who.GUARDED])
    _forget_password(EMAILS[Who.KEYHOLDER])
    return World({who: _session(who) for who in EMAILS}, key)


def _declare_two_years() -> str:
    """Import two years of the demonstration's files and credit them, as an operator would; the number of someone who
    worked through them."""
    demonstration = read_world()
    with TemporaryDirectory() as folder:
        months = [deposit for deposit in deposits(demonstration) if deposit.built_on.year in (2024, 2025)]
        _run("import", "dsn", *(str(write(Path(folder), deposit)) for deposit in months))
    _run("accrue", "--year", "2023", "--through", "2025")
    return next(persona.nir for persona in demonstration.personas if persona.code == "H6")


def _run(*words: str) -> None:
    told = CliRunner().invoke(main, words, catch_exceptions=False)
    assert told.exit_code == 0, told.output


def _guard(email: str) -> int:
    user = get_user_model().objects.get(email=email)
    TOTP.activate(user, generate_totp_secret())
    RecoveryCodes.activate(user)
    key = Authenticator(
        user=user, type=Authenticator.Type.WEBAUTHN, data={"name": "Ma clé", "credential": credential()}
    )
    key.save()
    return key.pk


def _forget_password(email: str) -> None:
    user = get_user_model().objects.get(email=email)
    user.set_unusable_password()
    user.save()


def _session(who: Who) -> str:
    """The cookie of a session opened a moment ago, whatever the ways to sign in: those have their own tests."""
    user = get_user_model().objects.get(email=EMAILS[who])
    session = SessionStore()
    session[SESSION_KEY] = str(user.pk)
    session[BACKEND_SESSION_KEY] = "allauth.account.auth_backends.AuthenticationBackend"
    session[HASH_SESSION_KEY] = user.get_session_auth_hash()
    # The password was just given again, and counts as just given for as long as the walks last.
    proof = {"method": "password", "at": time.time() + 24 * 3600, "reauthenticated": True}
    session["account_authentication_methods"] = [proof]
    session["account_authentication_methods_user"] = str(user.pk)
    session.save()
    return str(session.session_key)
