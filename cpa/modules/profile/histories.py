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
    Name.ADD: gettext_lazy("«\u00a0%(what)s\u00a0» ajoutée"),
    Name.CHANGE: gettext_lazy("«\u00a0%(what)s\u00a0» modifiée"),
    Name.REMOVE: gettext_lazy("«\u00a0%(what)s\u00a0» retirée"),
    Name.MOVE: gettext_lazy("«\u00a0%(what)s\u00a0» déplacée"),
    Name.SORT: gettext_lazy("briques remises dans l’ordre des dates"),
    Name.DUPLICATE: gettext_lazy("«\u00a0%(what)s\u00a0» copiée"),
    Name.SPLIT: gettext_lazy("«\u00a0%(what)s\u00a0» partagée en deux"),
    Name.HIDE: gettext_lazy("«\u00a0%(what)s\u00a0» cachée"),
    Name.SHOW: gettext_lazy("«\u00a0%(what)s\u00a0» montrée de nouveau"),
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


def sentence(acts: Sequence[Act], number: int) -> str:
    """What an act did, in a few words; of an undoing, what it undid."""
    act = _act(acts, number)
    while act.undoes is not None:
        act = _act(acts, act.undoes)
    return _SENTENCES[act.name] % {"what": _what(acts, act)}


def lines(acts: Sequence[Act], days: Mapping[int, datetime]) -> list[Line]:
    """Every act, the last first."""
    standing = may_be_taken_back(acts)
    found, path = [], ()
    for act in acts:
        found.append(_line(acts, act, days[act.number], act.number in standing, path))
        path = applied(path, act.operations)
    return found[::-1]


def _line(acts: Sequence[Act], act: Act, done_at: datetime, standing: bool, path: Path) -> Line:
    label = sentence(acts, act.number)
    undoing = _undoes(acts, act)
    if act.undoes is not None:
        label = (_("Annulé\u00a0: %(what)s") if undoing else _("Rétabli\u00a0: %(what)s")) % {"what": label}
    return Line(act.number, label, done_at, standing, undoing, bool(unseen(acts, act)), list(_replaced(act, path)))


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


def _what(acts: Sequence[Act], act: Act) -> str:
    """What the brick of an act was called when it was done; after it for what was just put in."""
    path: Path = ()
    for each in acts:
        if each.number == act.number:
            break
        path = applied(path, each.operations)
    after = applied(path, act.operations)
    return next((each.what for each in (*path, *after) if each.id == act.brick), "")


def _act(acts: Sequence[Act], number: int) -> Act:
    return next(act for act in acts if act.number == number)
