"""What was done to a path, in sentences."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cpa.modules.profile.path.acts import Act, Name, may_be_taken_back, unseen
from cpa.modules.profile.path.operations import Change, applied
from cpa.modules.profile.path.written import Path

_SENTENCES: Mapping[Name, Promise] = {
    Name.ADD: gettext_lazy("brique «\u00a0%(what)s\u00a0» ajoutée"),
    Name.CHANGE: gettext_lazy("brique «\u00a0%(what)s\u00a0» modifiée"),
    Name.REMOVE: gettext_lazy("brique «\u00a0%(what)s\u00a0» retirée"),
    Name.MOVE: gettext_lazy("brique «\u00a0%(what)s\u00a0» déplacée"),
    Name.SORT: gettext_lazy("briques remises dans l’ordre des dates"),
    Name.DUPLICATE: gettext_lazy("brique «\u00a0%(what)s\u00a0» copiée"),
    Name.SPLIT: gettext_lazy("brique «\u00a0%(what)s\u00a0» partagée en deux"),
    Name.HIDE: gettext_lazy("brique «\u00a0%(what)s\u00a0» cachée"),
    Name.SHOW: gettext_lazy("brique «\u00a0%(what)s\u00a0» montrée de nouveau"),
    Name.RECEIVE: gettext_lazy("emplois déclarés par vos employeurs"),
    Name.KEEP: gettext_lazy("briques de votre essai ajoutées"),
}
_FIELDS: Mapping[str, Promise] = {
    "what": gettext_lazy("quoi"),
    "when": gettext_lazy("quand"),
    "tasks": gettext_lazy("ce que je faisais"),
    "where": gettext_lazy("où"),
}


@dataclass(frozen=True, slots=True)
class Replaced:
    """What a change replaced: the field in words, before, after."""

    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Line:
    """One act as the history shows it. `standing` when it can be taken back; `undoing` when it took another back;
    `unseen` when another window had changed the same brick in between."""

    number: int
    label: str
    done_at: datetime
    standing: bool
    undoing: bool
    unseen: bool
    replaced: Sequence[Replaced]


def sentences(acts: Sequence[Act]) -> dict[int, str]:
    """What each act did, in a few words, by its number; of an undoing, what it undid."""
    told: dict[int, str] = {}
    path: Path = ()
    for act in acts:
        after = applied(path, act.operations)
        if act.undoes is None:
            told[act.number] = _SENTENCES[act.name] % {"what": _what((*path, *after), act.brick)}
        else:
            told[act.number] = told[act.undoes]
        path = after
    return told


def lines(acts: Sequence[Act], days: Mapping[int, datetime]) -> list[Line]:
    """Every act, the last first."""
    told, standing = sentences(acts), may_be_taken_back(acts)
    found: list[Line] = []
    path: Path = ()
    for act in acts:
        undoing = _undoes(acts, act)
        label = told[act.number]
        if act.undoes is not None:
            label = (_("Annulé\u00a0: %(what)s") if undoing else _("Rétabli\u00a0: %(what)s")) % {"what": label}
        replaced, both = _replaced(act, path), bool(unseen(acts, act))
        found.append(Line(act.number, label, days[act.number], act.number in standing, undoing, both, replaced))
        path = applied(path, act.operations)
    return found[::-1]


def _undoes(acts: Sequence[Act], act: Act) -> bool:
    """Whether it takes an act back, rather than doing it again."""
    odd = False
    while act.undoes is not None:
        odd, act = not odd, _act(acts, act.undoes)
    return odd


def _replaced(act: Act, path: Path) -> Sequence[Replaced]:
    by_id = {each.id: each for each in path}
    return [
        Replaced(str(label), str(getattr(by_id[done.brick], name)), str(done.to[name]))
        for done in act.operations
        if isinstance(done, Change) and done.brick in by_id
        for name, label in _FIELDS.items()
        if name in done.to and getattr(by_id[done.brick], name) != done.to[name]
    ]


def _what(bricks: Path, brick: str) -> str:
    """What the brick was called when it was done; once put in, for one that was not there."""
    return next((each.what for each in bricks if each.id == brick), "")


def _act(acts: Sequence[Act], number: int) -> Act:
    return next(act for act in acts if act.number == number)
