"""The personas' ready-made sign-ins, and the code that attaches the one left unattached."""

import click

from cpa.demo.careers import Persona, World
from cpa.demo.futures import tell_future
from cpa.demo.lives import say_life
from cpa.demo.paths import describe_path
from cpa.module_api.registry import hooks

PASSWORD = "demonstration-2026"
"""Everyone's. It protects nobody real, and exists only where settings say CPA_DEMONSTRATION."""


def open_logins(world: World) -> list[str]:
    """Open every sign-in; the lines that tell them. Asked again, a fresh code replaces the former."""
    for persona in world.personas:
        number = persona.nir if persona.attached else ""
        account = hooks().open_demonstration_login(email=persona.login, password=PASSWORD, number=number)
        describe_path(account, persona)
        say_life(account, persona)
        tell_future(account, persona)
    return [
        f"Sign in with one of these e-mails and the password {PASSWORD}",
        *(f"  {persona.login:<26}{persona.planted.in_short}" for persona in world.personas),
        *(_left_to_do(persona) for persona in world.personas if not persona.attached),
    ]


def _left_to_do(persona: Persona) -> str:
    return f"{persona.first_name} has yet to attach her rights (« Rattacher mes droits »): {_code(persona)}"


def _code(persona: Persona) -> str:
    answer = hooks().attachment_code(number=persona.nir)
    if isinstance(answer, str):
        return f"one-time code {answer}"
    if answer.code == "identity.already_open":
        return "already done"
    raise click.ClickException(answer.message)
