"""From a contest to its letter: what was declared, what the account shows, what was already written."""

from collections.abc import Iterator, Sequence

from django.utils.translation import override

from cpa.kernel.account_id import AccountId
from cpa.kernel.quantity import Quantity, Unit
from cpa.legislation.days import spoken
from cpa.legislation.facts import Basis, Evidence
from cpa.modules.contests.bodies import Body
from cpa.modules.contests.course import Act, State, standing
from cpa.modules.contests.held import evidence, facts_of, held
from cpa.modules.contests.letter import ACCOUNTS, Letter, Matter, Written, letter
from cpa.modules.contests.queries import Followed
from cpa.modules.contests.reasons import PROOFS
from cpa.rules.wording import shown

_UNITS = {Basis.HOURS: Unit.HUNDREDTH_HOUR, Basis.DAYS: Unit.HUNDREDTH_DAY, Basis.PAY: Unit.CENT}
DECLARANTS = (Body.EMPLOYER, Body.ORGANISATION)
_OUTCOMES = {
    State.SILENT: "je n’ai reçu aucune réponse dans le délai",
    State.REFUSED: "ma demande a été refusée",
    State.PARTLY: "ma demande n’a été acceptée qu’en partie",
}


def composed(followed: Followed, sender: Sequence[str] = ()) -> Letter:
    """The letter to whoever the contest is before, in French. An employer is shown what it declared itself and nothing
    of what the account holds. Raises IncompleteLetter."""
    with override("fr"):
        return letter(_matter(followed), sender)


def _matter(followed: Followed) -> Matter:
    told, body = followed.contest, followed.body
    account = AccountId(told.account)
    declared = evidence(facts_of(account, told.year), told.right)
    return Matter(
        dispute=followed.dispute,
        body=body,
        reason=told.reason,
        right=told.right,
        year=told.year,
        today=followed.today,
        clock=followed.clock,
        limits=followed.limits,
        late=followed.late,
        expected=told.expected,
        words=told.words,
        employer=told.employer,
        lines=() if body in DECLARANTS else tuple(_lines(followed, account)),
        evidence=tuple(_rows(shown_to(body, told.employer, declared))),
        proofs=(*(str(PROOFS[code]) for code in told.proofs if code in PROOFS), *filter(None, [told.other_proof])),
        before=tuple(_before(followed)),
    )


def shown_to(body: Body, employer: str, declared: Sequence[Evidence]) -> list[Evidence]:
    """What of this the body may read. One that declares itself reads its own lines and no other's, none when we do not
    know which one it is: a second job, an exposure elsewhere (code du travail, art. L. 4163-1) are not its business."""
    if body not in DECLARANTS:
        return list(declared)
    return [each for each in declared if employer and each.employer == employer]


def _lines(followed: Followed, account: AccountId) -> Iterator[str]:
    told = followed.contest
    shows = held(account, told.right, told.year, told.line)
    for line in shows.lines:
        yield _ENTRY % (line.label, spoken(line.credited_on).fr, shown(line.amount), line.key)
    if not shows.lines:
        name = ACCOUNTS[told.right]
        yield f"Mon {name[:1].lower()}{name[1:]} ne montre rien pour {told.year}."


_ENTRY = "Mon compte montre la ligne «\u00a0%s\u00a0», du %s\u00a0: %s (référence %s)."


def _rows(found: Sequence[Evidence]) -> Iterator[tuple[str, str, str]]:
    for each in found:
        month = spoken(each.month).fr.split(" ", 1)[1] if each.month else "toute l’année"
        unit = _UNITS.get(each.basis) if each.basis else None
        declared = shown(Quantity(each.amount, unit)) if each.amount is not None and unit else ""
        yield month, declared, _place(each)


def _place(each: Evidence) -> str:
    lines = sorted(each.lines)
    if not lines:
        where = ""
    elif len(lines) == 1:
        where = f", ligne {lines[0]}"
    else:
        where = f", lignes {lines[0]} à {lines[-1]}"
    return f"Déclaration {each.reference}{where}, reçue le {spoken(each.received_on).fr}"


def _before(followed: Followed) -> Iterator[Written]:
    """Each letter sent to another body before, with what had come of it the day the person went on."""
    sent = None
    for position, happening in enumerate(followed.happenings):
        if happening.act is Act.SEND:
            sent = happening.day
        if happening.act is Act.ESCALATE and sent:
            stood = standing(followed.start, followed.happenings[:position], followed.clocks, happening.day)
            yield Written(Body(stood.body), sent, _OUTCOMES[stood.state])
            sent = None
