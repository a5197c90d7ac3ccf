"""What the pages show of a contest."""

from collections.abc import Iterator, Sequence

from django.urls import reverse
from django.utils.translation import gettext as _

from cpa.modules.contests.bodies import Body
from cpa.modules.contests.course import BEING_WRITTEN, OVER, Act
from cpa.modules.contests.queries import Followed
from cpa.modules.contests.reasons import PROOFS
from cpa.modules.contests.steps import Step, steps
from cpa.modules.contests.words import ACTS, RIGHTS, STATES, TOWARDS, remaining, told
from cpa.ui.amounts import signed
from cpa.ui.dates import date_format
from cpa.ui.tables import Cell, Column, Table


def contest_page(followed: Followed, sent: Step | None = None) -> dict[str, object]:
    """Where it stands, the forms of what may come next (`sent` in the place of its own), both versions, the past."""
    offered = [sent if sent and sent.name == each.name else each for each in steps(followed)]
    return {
        "followed": followed,
        "contest": followed.contest,
        "right": RIGHTS[followed.contest.right],
        "told": told(followed),
        "versions": followed.versions(),
        "remaining": list(remaining(followed)) if followed.late else [],
        "being_written": followed.standing.state in BEING_WRITTEN,
        "over": followed.standing.state in OVER,
        "first_steps": [each for each in offered if each.kind.first],
        "other_steps": [each for each in offered if not each.kind.first],
        "happened": _happened(followed),
        "new_lines": [(line, signed(line.amount)) for line in followed.versions().new],
        "proofs": [*(PROOFS[code] for code in followed.contest.proofs), *filter(None, [followed.contest.other_proof])],
        "form": sent.form if sent else None,
    }


def list_page(found: Sequence[Followed]) -> dict[str, object]:
    """The contests as a table."""
    columns = (Column(_("Signalement")), Column(_("Où il en est")), Column(_("Prochaine date")))
    rows = [
        (
            Cell(_name(each), reverse("contests:contest", args=[each.contest.number])),
            Cell(str(STATES[each.standing.state])),
            Cell(_next_day(each)),
        )
        for each in found
    ]
    return {"contests": found, "table": Table(_("Mes signalements, le plus récent d’abord"), columns, rows)}


def section(found: Sequence[Followed]) -> dict[str, object]:
    """Those in progress, for « Mes droits »: number, name, where it stands."""
    return {"contests": [(each.contest.number, _name(each), told(each)) for each in found]}


def _name(followed: Followed) -> str:
    return f"{followed.reason.label} ({followed.contest.year})"


def _next_day(followed: Followed) -> str:
    day = followed.standing.answer_by or (followed.standing.act_by if not followed.over else None)
    if day is None:
        return ""
    if followed.late:
        return _("passée le %(day)s") % {"day": date_format(day, "j F Y")}
    return date_format(day, "j F Y")


def _happened(followed: Followed) -> Table | None:
    rows = list(_rows(followed))
    columns = (Column(_("Jour")), Column(_("Ce qui s’est passé")))
    return Table(_("Ce qui s’est passé, dans l’ordre"), columns, rows)


def _rows(followed: Followed) -> Iterator[tuple[Cell, ...]]:
    yield Cell(date_format(followed.contest.opened_on, "j F Y")), Cell(_("Signalement commencé"))
    for event in followed.events:
        note = str(TOWARDS[Body(event.body)]) if event.body else event.reference
        yield Cell(date_format(event.day, "j F Y")), Cell(str(ACTS[Act(event.act)]), note=note)
