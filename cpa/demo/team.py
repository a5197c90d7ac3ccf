"""Someone of the team of the demonstration: no rights of their own to look at, but the pages of the work."""

from cpa.demo.logins import PASSWORD
from cpa.demo.program import run
from cpa.module_api.access import TeamRole
from cpa.module_api.registry import hooks

LOGIN = "equipe@exemple.invalid"


def open_team() -> str:
    """Open the sign-in of the team, with every role; the line that tells it. Done twice, it changes nothing."""
    account = hooks().open_demonstration_login(email=LOGIN, password=PASSWORD, number="")
    for role in TeamRole:
        run("roles", "grant", role.value, str(account))
    return f"Team (Équipe), same password\n  {LOGIN:<26}looks after the catalogue of trainings and reads reviews"
