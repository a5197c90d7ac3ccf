"""What stays: everything that is acquired, whatever changes; after retirement, only what may still serve."""

from collections.abc import Callable, Iterator, Mapping

from cpa.legislation.continuity.life import COMMITMENT, PREVENTION, RIGHTS, Right
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
WRITTEN = Words(
    "Rien n'est effacé : ce que vous avez gagné reste écrit sur votre compte, même ce qui ne sert plus.",
    "Nothing is erased: what you earned stays written in your account, even what no longer serves.",
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
    for right in filter(_serves(case), held):
        article, rule = (_FOLLOWS, "R-CPF-3") if right.code in ("cpf", "public_service") else (_KEPT, "R-CPA-6")
        yield told(HELD, article, rule, right=right.words, amount=case.held.figures[right.code])
    if not held and not case.ended:
        yield told(NOTHING_YET, _FOLLOWS, "R-CPF-3")
    yield told(_HOW_LONG.get(case.change, UNTIL_USED), _KEPT, "R-CPA-6")
    yield told(ACCOUNT_OPEN, _OPEN, "R-CPA-2", "R-CPA-5")
    yield told(COMMITMENT_GOES_ON, "Code du travail, art. L. 5151-2 et L. 6323-3 al. 4", "R-CPA-4", "R-CPF-5")


def _serves(case: Case) -> Callable[[Right], bool]:
    """Whether a right may still serve: at the full rate commitment alone does, and no text says that points do once
    retired (see stops.py)."""
    if case.ended:
        return lambda right: right is COMMITMENT
    return lambda right: case.change is not Change.RETIREMENT or right is not PREVENTION


_HOW_LONG: Mapping[Change, Words] = {Change.ABROAD: EVEN_ABROAD, Change.RETIREMENT: WRITTEN}
