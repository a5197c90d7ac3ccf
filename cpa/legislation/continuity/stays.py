"""What stays: everything that is acquired, whatever changes."""

from collections.abc import Iterator

from cpa.legislation.continuity.life import RIGHTS
from cpa.legislation.continuity.situations import Change
from cpa.legislation.continuity.told import Case, Told, told
from cpa.rules.wording import Words

_FOLLOWS = "Code du travail, art. L. 6323-3"
_KEPT = "Code du travail, art. L. 5151-3"
_OPEN = "Code du travail, art. L. 5151-2"

HELD = Words(
    "{right} : vos {amount} restent à vous.",
    "{right}: your {amount} remain yours.",
)
NOTHING_YET = Words(
    "Tout ce que vous gagnez reste à vous : le compte suit la personne, jamais l'employeur.",
    "All that you earn remains yours: the account follows the person, never the employer.",
)
UNTIL_USED = Words(
    "Les droits gagnés n'ont pas de date de fin : ils restent jusqu'à ce que vous les utilisiez.",
    "Earned rights have no end date: they remain until you use them.",
)
EVEN_ABROAD = Words(
    "Partir à l'étranger ne les efface pas : vous les retrouvez à votre retour.",
    "Going abroad does not erase them: you find them again when you come back.",
)
ACCOUNT_OPEN = Words(
    "Votre compte reste ouvert toute la vie, avec ou sans travail.",
    "Your account stays open for life, with or without work.",
)
COMMITMENT_GOES_ON = Words(
    "Être bénévole continue de donner des droits, dans toutes les situations.",
    "Volunteering goes on giving rights, in every situation.",
)


def stays(case: Case) -> Iterator[Told]:
    """Each right held, with its amount, then what holds for everyone."""
    held = [right for right in RIGHTS if (figure := case.held.figures.get(right.code)) and figure.amount > 0]
    for right in held:
        article, rule = (_FOLLOWS, "R-CPF-3") if right.code in ("cpf", "public_service") else (_KEPT, "R-CPA-6")
        yield told(HELD, article, rule, right=right.words, amount=case.held.figures[right.code])
    if not held:
        yield told(NOTHING_YET, _FOLLOWS, "R-CPF-3")
    if not case.ended:
        yield told(EVEN_ABROAD if case.change is Change.ABROAD else UNTIL_USED, _KEPT, "R-CPA-6")
    yield told(ACCOUNT_OPEN, _OPEN, "R-CPA-2", "R-CPA-5")
    yield told(COMMITMENT_GOES_ON, "Code du travail, art. L. 5151-2 et L. 6323-3 al. 4", "R-CPA-4", "R-CPF-5")
