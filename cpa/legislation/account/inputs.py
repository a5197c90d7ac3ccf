"""What the rules of the account itself start from."""

from cpa.kernel.quantity import Unit
from cpa.rules.plan import Input
from cpa.rules.wording import Words

_DAYS = 4_000_000


def _flag(name: str, fr: str, en: str) -> Input:
    return Input(name, Unit.NONE, Words(fr, en), 0, 1, flag=True)


def _number(name: str, fr: str, en: str, high: int) -> Input:
    return Input(name, Unit.NONE, Words(fr, en), 0, high)


OPENING = (
    _number("age", "Âge", "Age", 150),
    _flag("apprentice", "Apprenti", "Apprentice"),
    _flag("employee", "Salarié", "Employee"),
    _flag("job_seeker", "Demandeur d'emploi", "Job-seeker"),
    _flag("sheltered", "Travail accompagné", "Sheltered work"),
    _flag("public_agent", "Agent public", "Public agent"),
    _flag("pensioner", "Retraité", "Pensioner"),
    _flag("self_employed", "Indépendant", "Self-employed"),
    _flag("detained", "Détenu qui travaille", "Detained and working"),
    _flag("deceased", "Décédé", "Deceased"),
    _flag("ended", "Fin des droits connue", "End of rights known"),
    _number("ended_on", "Jour de fin des droits", "Day rights ended", _DAYS),
    _number("asked_on", "Jour de la question", "Day of the question", _DAYS),
)
PRIORITY = (
    _flag("under_26", "Moins de 26 ans", "Under 26"),
    _flag("left_school_without_diploma", "Sorti de l'école sans diplôme", "Left school without a diploma"),
    _flag("low_qualified", "Peu diplômé", "Few diplomas"),
    _flag("working", "Au travail", "At work"),
    _flag("exposed_to_hardship", "Exposé à la pénibilité", "Exposed to hardship"),
    _flag("committed", "Engagé", "Committed"),
    _flag("business_project", "Projet d'entreprise", "Business project"),
)

INPUTS = (*OPENING, *PRIORITY)
