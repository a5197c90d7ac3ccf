"""Decisions and their reasons in words, for whoever checks them."""

from collections.abc import Mapping, Sequence

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from cpa.modules.trainings.dedupe.deciding import Decision, Reason, Verdict
from cpa.modules.trainings.dedupe.fields import Field, Level
from cpa.modules.trainings.dedupe.joining import PROGRAM

VERDICTS: Mapping[Verdict, str | Promise] = {
    Verdict.SAME: _("Les deux fiches parlent de la même chose."),
    Verdict.PERHAPS: _("Les deux fiches parlent peut-être de la même chose : à vérifier."),
    Verdict.DIFFERENT: _("Les deux fiches parlent de deux choses différentes."),
}

FIELDS: Mapping[Field, str | Promise] = {
    Field.CERTIFICATION: _("Numéro de la certification ou code du diplôme"),
    Field.DIPLOMA: _("Type de diplôme"),
    Field.TITLE: _("Intitulé"),
    Field.HEAD: _("Intitulé avant l’option ou la spécialité"),
    Field.DETAIL: _("Option ou spécialité"),
    Field.MARK: _("Lettre ou numéro d’option"),
    Field.LEVEL: _("Niveau"),
    Field.ISSUER: _("Certificateur"),
    Field.BRACKET: _("Certificateur nommé entre parenthèses"),
    Field.SIRET: _("SIRET"),
    Field.UAI: _("Numéro d’établissement (UAI)"),
    Field.NAME: _("Nom"),
    Field.UNIT_NAME: _("Nom, entre établissements d’un même organisme"),
    Field.HOUSE: _("Type de structure"),
    Field.PART: _("Service ou site nommé"),
    Field.NAMED_TOWN: _("Ville que le nom indique"),
    Field.ADDRESS: _("Adresse"),
    Field.AREA: _("Commune"),
    Field.DISTANCE: _("Distance"),
    Field.RHYTHM: _("Apprentissage ou non"),
    Field.HOURS: _("Durée en heures"),
    Field.PRICE: _("Prix"),
    Field.DATES: _("Date de début"),
}

LEVELS: Mapping[Level, str | Promise] = {
    Level.SAME: _("identique"),
    Level.SAME_FEW: _("identique, mais en peu de mots"),
    Level.CLOSE: _("presque identique"),
    Level.CLOSE_FEW: _("presque identique, mais en peu de mots"),
    Level.INITIALS: _("l’un est le sigle de l’autre"),
    Level.ADDS: _("l’un ajoute un détail"),
    Level.ADDS_MORE: _("l’un ajoute plusieurs mots"),
    Level.OVERLAPS: _("une partie seulement en commun"),
    Level.SAME_UNIT: _("même organisme, autre établissement"),
    Level.SAME_STREET: _("même rue, numéro inconnu"),
    Level.NEXT_DOOR: _("numéro voisin"),
    Level.SAME_DEPARTMENT: _("mêmes environs"),
    Level.OTHER: _("différent"),
    Level.ONE_SIDE: _("dit par une seule des deux fiches"),
}


def in_words(decision: Decision) -> Sequence[str]:
    """The verdict, then each reason that weighs, the heaviest first, in the language of the reader."""
    weighing = [reason for reason in decision.reasons if reason.weight or reason.level is Level.OTHER]
    return [str(VERDICTS[decision.verdict]), *(_reason(reason) for reason in weighing)]


def told_by(by: str, refused: bool) -> str:
    """Who decided, and whether other records of the group keep the two apart all the same."""
    if by != PROGRAM:
        return str(_("Décidé par une personne, qui a comparé les deux fiches."))
    if refused:
        return str(_("Trouvé par comparaison, mais une autre fiche du même groupe est certainement différente."))
    return str(_("Trouvé par comparaison automatique."))


def _reason(reason: Reason) -> str:
    bits = f"{'-' if reason.weight < 0 else '+'}{abs(reason.weight) // 100},{abs(reason.weight) % 100:02}"
    return _("%(field)s : %(level)s (%(bits)s bit)") % {
        "field": FIELDS[reason.field],
        "level": LEVELS[reason.level],
        "bits": bits,
    }
