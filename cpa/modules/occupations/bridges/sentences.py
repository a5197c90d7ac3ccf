"""The reasons of a bridge in sentences. Official mobility and shared skills each have their own."""

from collections.abc import Iterable, Iterator, Sequence

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cpa.modules.occupations.bridges.ground import Ground
from cpa.modules.occupations.bridges.model import Effort, Length, Official, Shared, Unit, WeighedSkill
from cpa.modules.occupations.catalogue.model import Catalogue

_NAMED = 3  # skills named in a sentence


def sentences(
    ground: Ground, official: Official | None, shared: Shared, effort: Effort, catalogue: Catalogue
) -> tuple[str, ...]:
    """What speaks of the bridge, the strongest first."""
    return tuple(_sentences(ground, official, shared, effort, catalogue))


def _sentences(
    ground: Ground, official: Official | None, shared: Shared, effort: Effort, catalogue: Catalogue
) -> Iterator[str]:
    if official:
        yield official_sentence(official, catalogue)
    if shared.shared:
        yield _shared(ground, shared)
    elif official:
        yield _("Ces métiers n’ont pas de compétence en commun dans le référentiel : le lien officiel compte seul.")
    if shared.missing and "held" not in effort.because:
        lacks = shared.heart or shared.beside
        yield _("Il reste surtout à apprendre : %(skills)s.") % {"skills": listed(lacks)}
    yield from _effort(effort)


def official_sentence(official: Official, catalogue: Catalogue) -> str:
    """What ROME says of this mobility, and no more."""
    source = catalogue.occupations[catalogue.index[official.source]].name
    said = {
        "near": _("Le référentiel ROME cite ce métier comme proche de « %(source)s »."),
        "evolution": _("Le référentiel ROME cite ce métier comme une évolution possible depuis « %(source)s »."),
        "": _(
            "Le référentiel ROME cite ce métier parmi les mobilités depuis « %(source)s », sans dire de quelle sorte."
        ),
    }
    return said[official.kind] % {"source": source}


def _shared(ground: Ground, shared: Shared) -> str:
    count, whole = len(shared.shared), len(shared.shared) + len(shared.missing)
    values = {"count": count, "whole": whole, "skills": listed(shared.shared)}
    if not ground.person:
        text = ngettext(
            "%(count)s compétence en commun sur %(whole)s : %(skills)s.",
            "%(count)s compétences en commun sur %(whole)s, dont : %(skills)s.",
            count,
        )
    elif shared.probable:
        text = ngettext(
            "D’après votre parcours, vous connaissez sans doute %(count)s point sur %(whole)s de ce métier : "
            "%(skills)s.",
            "D’après votre parcours, vous connaissez sans doute %(count)s points sur %(whole)s de ce métier, "
            "dont : %(skills)s.",
            count,
        )
    else:
        text = ngettext(
            "Vous savez déjà %(count)s point sur %(whole)s de ce métier : %(skills)s.",
            "Vous savez déjà %(count)s points sur %(whole)s de ce métier, dont : %(skills)s.",
            count,
        )
    return text % values


def _effort(effort: Effort) -> Iterator[str]:
    if "held" in effort.because:
        yield _("Vous avez déjà fait ce métier.")
        return
    if "regulated" in effort.because:
        yield law(effort)
    if "no_diploma_needed" in effort.because:
        yield _("Ce métier est accessible sans diplôme et sans longue expérience.")
    yield duration(effort)


def law(effort: Effort) -> str:
    """What the law asks of whoever does a regulated occupation, "" for another."""
    if "regulated" not in effort.because:
        return ""
    return _("Ce métier est réglementé : la loi demande un diplôme ou une autorisation.")


def duration(effort: Effort) -> str:
    """How long: an estimate, or what the law asks for."""
    length = effort.length
    if length.unit is Unit.UNKNOWN:
        return _("La durée pour l’obtenir est à vérifier.")
    if length.unit is Unit.STUDIES:
        return studying(length)
    if length.high <= 1:
        return _("Quelques semaines peuvent suffire. C’est une estimation, d’après ce qui manque.")
    values = {"low": max(1, length.low), "high": length.high}
    text = _("Comptez environ %(low)s à %(high)s mois. C’est une estimation, d’après ce qui manque.")
    return text % values


def studying(length: Length) -> str:
    """« Plusieurs années d’études : 10 à 12 ans après le bac, le plus souvent. »"""
    if length.low == length.high:
        return _("Plusieurs années d’études : %(high)s ans après le bac, le plus souvent.") % {"high": length.high}
    values = {"low": length.low, "high": length.high}
    return _("Plusieurs années d’études : %(low)s à %(high)s ans après le bac, le plus souvent.") % values


def listed(skills: Sequence[WeighedSkill]) -> str:
    """The first of these skills, by name."""
    return quoted(skill.name for skill in skills[:_NAMED])


def quoted(names: Iterable[str]) -> str:
    """Names between quotation marks, with commas."""
    return ", ".join(f"«\N{NO-BREAK SPACE}{name}\N{NO-BREAK SPACE}»" for name in names)
