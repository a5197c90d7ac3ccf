"""Reasons, corrections and remedies in the reader's language."""

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cpa.modules.trainings.search.answering import Answer, Nothing, Reason, Remedy, Result, Why
from cpa.modules.trainings.search.asking import Filter, Near


def because(result: Result) -> list[str]:
    """Why a result is there, one short sentence a reason."""
    return [_reason(one) for one in result.reasons]


def _reason(one: Reason) -> str:
    match one.why:
        case Why.WORDS:
            return _("Vous avez cherché : %(words)s") % {"words": ", ".join(one.values)}
        case Why.MEANT:
            return _("Répond à « %(words)s »") % {"words": ", ".join(one.values)}
        case Why.OCCUPATION:
            return _("Mène au métier : %(occupation)s") % {"occupation": one.values[1] or one.values[0]}
        case Why.DISTANCE:
            return _("À %(km)s km") % {"km": one.values[0]}
        case Why.DEPARTMENT:
            return _("Dans le département %(number)s, lieu exact non précisé") % {"number": one.values[0]}


def understood(answer: Answer) -> Iterator[str]:
    """What was made of the words: corrections, words left aside, the place that was read."""
    for said, taken in answer.corrected:
        yield _("« %(said)s » a été lu « %(taken)s ».") % {"said": said, "taken": taken}
    for said in answer.unknown:
        yield _("« %(said)s » n’est dans aucune formation : ce mot a été laissé de côté.") % {"said": said}
    if answer.near and answer.near.read:
        yield _around(answer.near)


def _around(near: Near) -> str:
    if near.latitude is None:
        return _("Lieu lu dans votre recherche : département %(number)s.") % {"number": near.department}
    return _("Lieu lu dans votre recherche : %(town)s, à %(km)s km au plus.") % {"town": near.name, "km": near.km}


def no_result(answer: Answer) -> Iterator[str]:
    """Why there is no result, then what would give some."""
    match answer.nothing:
        case Nothing.NOTHING_ASKED:
            yield _("Dites ce que vous voulez apprendre, ou le métier que vous voulez exercer.")
        case Nothing.UNKNOWN_WORDS:
            words = ", ".join(answer.unknown)
            yield _("Aucune formation n’a ces mots : %(words)s. Essayez le nom d’un métier.") % {"words": words}
        case Nothing.NO_OFFER:
            yield _("Aucune formation connue ici ne répond à ces mots. Essayez le nom d’un métier proche.")
        case Nothing.FILTERS:
            yield _("Des formations répondent à vos mots, mais aucune ne remplit toutes vos conditions.")
        case None:
            return
    yield from map(remedy, answer.remedies)


def remedy(one: Remedy) -> str:
    """What to change, and how many results it gives."""
    found = ngettext("%(count)s résultat", "%(count)s résultats", one.count) % {"count": one.count}
    if one.km is not None:
        return _("Cherchez jusqu’à %(km)s km : %(found)s.") % {"km": one.km, "found": found}
    names = [*map(filter_name, one.filters)]
    if len(names) == 1:
        return _("Sans la condition « %(filter)s » : %(found)s.") % {"filter": names[0], "found": found}
    return _("Sans les conditions « %(filters)s » : %(found)s.") % {"filters": ", ".join(names), "found": found}


def filter_name(one: Filter) -> str:
    """What a filter is called."""
    return {
        Filter.NEAR: _("près du lieu choisi"),
        Filter.VALID: _("certification enregistrée aujourd’hui"),
        Filter.PRICE: _("prix maximal"),
        Filter.REMOTE: _("à distance"),
        Filter.RHYTHM: _("rythme"),
        Filter.STARTS_AFTER: _("date de début"),
        Filter.APPRENTICESHIP: _("en apprentissage ou en alternance"),
        Filter.CPF: _("vendue par le service du CPF"),
    }[one]
