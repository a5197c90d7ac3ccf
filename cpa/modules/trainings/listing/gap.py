"""What is missing for an occupation, and which of it a training brings, as far as registers say.

No source says what a training teaches, skill by skill. Registers say to which occupations a certification leads, and
ROME what these ask for: nothing more is told here."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cpa.module_api.places import page_of
from cpa.module_api.registry import hooks
from cpa.module_api.three_steps import AskedSkill, PathFacts
from cpa.modules.trainings.catalogue.model import Offer, Scheme
from cpa.modules.trainings.register.queries import linked
from cpa.modules.trainings.register.tables import Codes

NAMED = 6


@dataclass(frozen=True, slots=True)
class Gap:
    """An occupation and what is missing for it: the heart of the trade, and the rest. `known` tells whether anything of
    whoever looks was known: for a visitor all is missing."""

    code: str
    name: str
    url: str
    heart: Sequence[AskedSkill]
    beside: Sequence[AskedSkill]
    known: bool

    @property
    def wanted(self) -> Sequence[AskedSkill]:
        """What a training should bring: the heart of the trade, else the rest."""
        return self.heart or self.beside

    @property
    def first(self) -> Sequence[AskedSkill]:
        """The first to be named."""
        return self.wanted[:NAMED]

    @property
    def others(self) -> Sequence[AskedSkill]:
        """Those that are folded."""
        return self.wanted[NAMED:]


@dataclass(frozen=True, slots=True)
class Brings:
    """What a training brings of a gap: a sentence, and the skills by name. `some` tells that it brings any."""

    text: str
    skills: tuple[str, ...] = ()
    some: bool = True


def gap_to(code: str, path: PathFacts) -> Gap | None:
    """What is missing for this occupation; None for one that nobody publishes."""
    if not (hooks().who_answers("named_occupations") and hooks().who_answers("missing_skills")):
        return None
    named = hooks().named_occupations(codes=[code]).get(code)
    if named is None:
        return None
    missing = hooks().missing_skills(path=path, occupation=code)
    return Gap(
        code,
        named.name,
        page_of("occupations:occupation", code),
        [one for one in missing if one.core],
        [one for one in missing if not one.core],
        bool(path.occupations or path.supposed or path.tried or path.skills or path.own_words),
    )


def brought(offers: Sequence[Offer], gap: Gap) -> Mapping[tuple[str, str], Brings]:
    """What each of these brings, by source and key, asked together."""
    leading = _occupations(offers)
    elsewhere = {one for codes in leading.values() if gap.code not in codes for one in codes}
    keys = _asked_keys(elsewhere)
    return {(one.source, one.key): _brings(leading[one.source, one.key], gap, keys) for one in offers}


def skills_brought(offers: Sequence[Offer], skills: frozenset[str]) -> Mapping[tuple[str, str], frozenset[str]]:
    """Which of these skills the occupations that each offer leads to ask for, by source and key."""
    leading = _occupations(offers)
    keys = _asked_keys({code for codes in leading.values() for code in codes})
    return {key: skills & frozenset().union(*(keys.get(code, ()) for code in codes)) for key, codes in leading.items()}


def _asked_keys(codes: set[str]) -> Mapping[str, frozenset[str]]:
    asked = hooks().asked_skills(occupations=sorted(codes)) if codes and hooks().who_answers("asked_skills") else {}
    return {code: frozenset(skill.key for skill in skills) for code, skills in asked.items()}


def _brings(codes: Sequence[str], gap: Gap, keys: Mapping[str, frozenset[str]]) -> Brings:
    wanted, count = gap.wanted, len(gap.wanted)
    if not codes:
        return Brings(
            _("Nous ne savons pas ce qu’elle apporte\u00a0: aucun registre ne dit à quel métier elle mène."), (), False
        )
    if not wanted:
        return Brings(
            _("Mène à ce métier.") if gap.code in codes else _("Mène à d’autres métiers."), (), gap.code in codes
        )
    if gap.code in codes and not gap.known:
        return Brings(_("Mène à ce métier."), tuple(one.name for one in wanted))
    if gap.code in codes:
        text = ngettext(
            "Mène à ce métier, qui demande ce qui vous manque.",
            "Mène à ce métier, qui demande les %(count)s compétences qui vous manquent.",
            count,
        )
        return Brings(text % {"count": count}, tuple(one.name for one in wanted))
    found = frozenset().union(*(keys.get(code, frozenset()) for code in codes))
    names = tuple(one.name for one in wanted if one.key in found)
    if not names:
        return Brings(_nothing(gap), (), False)
    text = (
        _("Mène à un autre métier, qui demande aussi %(some)s des %(count)s compétences qui vous manquent.")
        if gap.known
        else _("Mène à un autre métier, qui demande aussi %(some)s de ces %(count)s compétences.")
    )
    return Brings(text % {"some": len(names), "count": count}, names)


def _nothing(gap: Gap) -> str:
    if gap.known:
        return _("Mène à d’autres métiers, qui ne demandent rien de ce qui vous manque.")
    return _("Mène à d’autres métiers, qui ne demandent aucune de ces compétences.")


def _occupations(offers: Sequence[Offer]) -> Mapping[tuple[str, str], Sequence[str]]:
    """The occupations that each offer leads to: by its certification, and by what it says itself."""
    rome3 = linked(Codes.CERTIFICATION, Codes.ROME3, {one.certification for one in offers} - {""})
    former = {(one.source, one.key): list(_former(one, rome3)) for one in offers}
    every = sorted({code for codes in former.values() for code in codes})
    answered = every and hooks().who_answers("occupations_of_parents")
    parents = hooks().occupations_of_parents(codes=every) if answered else {}
    return {
        key: tuple(dict.fromkeys(one for code in codes for one in parents.get(code, ())))
        for key, codes in former.items()
    }


def _former(offer: Offer, rome3: Mapping[str, Sequence[str]]) -> Iterator[str]:
    yield from rome3.get(offer.certification, ())
    yield from (code for scheme, code in offer.links if scheme == Scheme.ROME3)
