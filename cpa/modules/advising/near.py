"""What the page says: the place that was meant, and those that help around it."""

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from cpa.module_api.registry import hooks
from cpa.module_api.three_steps import Place
from cpa.modules.advising.places.shown import Shown, shown

MOST_SHOWN, MORE = 10, 30
"""Places on the page, and when more are asked for."""

MOST_PROPOSED = 8


@dataclass(frozen=True, slots=True)
class Asked:
    """What was typed (`words`), chosen among places of one name (`commune`), and looked for."""

    words: str
    commune: str
    kinds: Sequence[str]
    more: bool

    def address(self, **changed: str) -> str:
        """The query that asks the same with these changes."""
        said = {"lieu": self.words, "commune": self.commune, **changed}
        return "?" + urlencode([*said.items(), *(("aide", kind) for kind in self.kinds)])


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several places that words may mean."""

    label: str
    url: str


@dataclass(frozen=True, slots=True)
class Found:
    """`around` names the commune, "" while several may be meant (`choices`). `elsewhere` are places of the department
    whose address nobody gives. `more_url` asks for more, "" when there is none."""

    choices: Sequence[Choice] = ()
    around: str = ""
    near: Sequence[Shown] = ()
    elsewhere: Sequence[Shown] = ()
    more_url: str = ""


def found(what: Asked) -> Found | None:
    """The places asked for; None when no place has this name."""
    commune = hooks().known_commune(code=what.commune) if what.commune else None
    if commune is not None:
        return _around(what, commune.code, what.words)
    meant = _meant(what.words)
    if len(meant) == 1:
        return _around(what, meant[0].code, str(meant[0]))
    choices = [Choice(str(one), what.address(lieu=str(one), commune=one.code)) for one in meant]
    return Found(choices) if choices else None


def _around(what: Asked, commune: str, name: str) -> Found:
    limit = MORE if what.more else MOST_SHOWN
    places = hooks().find_help_places(commune=commune, kinds=what.kinds, limit=limit + 1)
    near = [shown(one) for one in places if one.distance_metres is not None]
    elsewhere = [shown(one) for one in places if one.distance_metres is None]
    more = "" if what.more or len(near) <= limit else what.address(lieu=name, commune=commune, plus="1")
    return Found(around=name, near=near[:limit], elsewhere=elsewhere[:limit], more_url=more)


def _meant(words: str) -> Sequence[Place]:
    """The places that these words may mean: one alone when it alone bears this very name."""
    places = hooks().find_places(text=words, limit=MOST_PROPOSED)
    same = [one for one in places if words.casefold() in (one.name.casefold(), str(one).casefold())]
    return same if len(same) == 1 else places
