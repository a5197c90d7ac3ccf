"""Pairs of records that may be of one thing: read side by side, judged, and judged again."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields

from django.db import transaction
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from cpa.kernel.account_id import AccountId
from cpa.kernel.problem import Problem
from cpa.kernel.stores import ACTIVITY
from cpa.modules.trainings.catalogue import standing
from cpa.modules.trainings.dedupe import actions as dedupe
from cpa.modules.trainings.dedupe import queries
from cpa.modules.trainings.dedupe.deciding import Verdict
from cpa.modules.trainings.dedupe.joining import Pair
from cpa.modules.trainings.dedupe.reads import records
from cpa.modules.trainings.dedupe.record import Kind, Record
from cpa.modules.trainings.desk import problems
from cpa.modules.trainings.desk.actions import decided, taken_back
from cpa.modules.trainings.models import Act, Decision, Join
from cpa.sources.bulk import wait_alone
from cpa.ui.dates import date_format
from cpa.ui.templatetags.ui import euros

BY = "data"
"""The role under which the de-duplication knows who judges."""

LABELS: Mapping[str, str | Promise] = {
    "title": _("Intitulé"), "certification": _("Certification"), "name": _("Organisme"), "siret": _("SIRET"),
    "uai": _("UAI"), "address": _("Adresse"), "postal_code": _("Code postal"), "town": _("Ville"),
    "department": _("Département"), "hours": _("Durée en heures"), "price_cents": _("Prix"), "starts": _("Début"),
}  # fmt: skip
KINDS: Mapping[str, str | Promise] = {Kind.OFFER: _("Offres"), Kind.BODY: _("Organismes")}


@dataclass(frozen=True, slots=True)
class Side:
    """What both records say of a field, and whether it is the same."""

    label: str | Promise
    left: str
    right: str
    same: bool


@dataclass(frozen=True, slots=True)
class ToJudge:
    """A pair that waits: `number` is that of what the program found, `why` its reasons in words."""

    number: int
    pair: Pair
    sides: Sequence[Side]
    why: Sequence[str]


def waiting(kind: Kind, limit: int, after: int = 0) -> list[ToJudge]:
    """The pairs of this kind that wait for a person, the most useful first."""
    found = queries.pending_pairs(kind, limit, after)
    keys = [key for one in found for key in (one.pair.left, one.pair.right)]
    known = {(one.source, one.key): one for one in records(kind, keys)} if keys else {}
    return [
        ToJudge(
            one.number, one.pair, _sides(known[one.pair.left], known[one.pair.right]), queries.explanation(one.pair)
        )
        for one in found
        if one.pair.left in known and one.pair.right in known
    ]


def how_many(most: int) -> int:
    """How many pairs wait, counting `most` of each kind at most."""
    return sum(len(queries.pending_pairs(Kind(kind), most)) for kind in KINDS)


def pair_numbered(number: int) -> Pair | None:
    """The pair that a decision of the de-duplication is on; None when there is no such decision."""
    row = Join.objects.using(ACTIVITY).filter(pk=number).first()
    return queries.pair_of(row) if row else None


def judge(*, number: int, same: bool, account: AccountId) -> Decision | Problem:
    """Say whether the two records of the decision `number` are of one thing. A Problem when another one stands on the
    pair since, or when one of them is not shown any more."""
    with transaction.atomic(using=ACTIVITY):
        wait_alone(standing.ALONE)
        pair = pair_numbered(number)
        stands = queries.standing_on(pair) if pair else None
        if pair is None or stands is None or stands.pk != number:
            return problems.overtaken()
        try:
            made = (dedupe.say_same if same else dedupe.say_apart)(pair, by=BY)
        except dedupe.NotShown:
            return problems.not_shown()
        for earlier in standing.decisions(Act.JUDGE).filter(said__join=number):
            taken_back(one=earlier, account=account)
        verdict = Verdict.SAME if same else Verdict.DIFFERENT
        said = {"join": made, "verdict": verdict.value, "other": list(pair.right), "kind": pair.kind.value}
        return decided(act=Act.JUDGE, account=account, source=pair.left[0], key=pair.left[1], what=str(made), said=said)


def undo_judgement(*, one: Decision, account: AccountId) -> Decision | Problem:
    """Take a judgement back: what stood on the pair before it stands again."""
    with transaction.atomic(using=ACTIVITY):
        wait_alone(standing.ALONE)
        row = Decision.objects.using(ACTIVITY).get(pk=one.pk)
        if row.undone_at is not None:
            return problems.undone()
        try:
            dedupe.undo(row.said["join"], by=BY)
        except LookupError:
            return problems.undone()
        return taken_back(one=row, account=account)


def _sides(left: Record, right: Record) -> list[Side]:
    named = [one.name for one in fields(Record) if one.name in LABELS]
    told = ((name, _words(name, left), _words(name, right)) for name in named)
    return [Side(LABELS[name], ours, theirs, ours == theirs) for name, ours, theirs in told if ours or theirs]


def _words(name: str, record: Record) -> str:
    value = getattr(record, name)
    if value in (None, ""):
        return ""
    return euros(value) if name == "price_cents" else date_format(value) if name == "starts" else str(value)
