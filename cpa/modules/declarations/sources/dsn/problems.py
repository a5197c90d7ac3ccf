"""Everything that can be wrong with a DSN file: official control names where they exist, ours (DSN-…) elsewhere.

Sentences never hold a value read in the file.
"""

from dataclasses import dataclass

from cpa.kernel.problem import Problem, Severity


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of problem. `sentence` may use {name} and {label}, the number and official name of a rubrique or block.
    `whole` ones reject the message that holds them, the others its declaration. `aside` ones ask for a person rather
    than for a corrected file."""

    sentence: str
    severity: Severity = Severity.REJECTS
    whole: bool = False
    aside: bool = False


def _whole(sentence: str) -> Kind:
    return Kind(sentence, whole=True)


def _warns(sentence: str) -> Kind:
    return Kind(sentence, Severity.WARNS)


PHYSICAL = {
    "DSN-VIDE": _whole("Ce fichier est vide."),
    "DSN-UTF-8": _whole("Le fichier est écrit en UTF-8 : une DSN s'écrit en ISO-8859-1."),
    "DSN-ACCENTS-PERDUS": _whole("Des caractères ont été perdus dans une conversion antérieure du fichier."),
    "DSN-WINDOWS-1252": _whole("Le fichier est écrit en Windows-1252 : une DSN s'écrit en ISO-8859-1."),
    "DSN-UTF-16": _whole("Le fichier est écrit en UTF-16 : une DSN s'écrit en ISO-8859-1."),
    "DSN-EBCDIC": _whole("Le fichier est écrit en EBCDIC : une DSN s'écrit en ISO-8859-1."),
    "DSN-COMPRESSE": _whole("Le fichier est compressé : décompressez-le avant de le déposer."),
    "DSN-CARACTERE": _whole("La ligne contient un caractère de contrôle interdit."),
    "DSN-LIGNE-LONGUE": _whole("La ligne dépasse 256 caractères."),
    "DSN-LIGNE": _whole("La ligne n'a pas la forme d'une rubrique suivie de sa valeur entre apostrophes."),
    "DSN-VALEUR-VIDE": Kind("La rubrique {name} est écrite sans valeur : une rubrique sans valeur ne s'écrit pas."),
    "DSN-ABANDON": _whole("Trop de lignes illisibles : la lecture du fichier s'arrête ici."),
}

STRUCTURE = {
    "DSN-ENTETE": _whole("Le fichier ne commence pas par l'en-tête d'un envoi (bloc S10.G00.00)."),
    "DSN-NORME": Kind(
        "La norme de cet envoi n'est pas de celles que nous lisons (P21V01 à P26V01) : il est mis de côté.",
        whole=True,
        aside=True,
    ),
    "DSN-TRONQUE": _whole("L'envoi est incomplet : il s'arrête avant ses totaux (bloc S90.G00.90)."),
    "DSN-SUITE": _whole("Des lignes suivent les totaux de l'envoi."),
    "DSN-TOTAL-RUBRIQUES": _whole("Le nombre de rubriques annoncé n'est pas celui de l'envoi."),
    "DSN-TOTAL-DECLARATIONS": _whole("Le nombre de déclarations annoncé n'est pas celui de l'envoi."),
    "DSN-PARENT": _whole("Le bloc {name} ({label}) ne suit pas le bloc dont il dépend."),
    "DSN-ORDRE": Kind("Le bloc {name} ({label}) n'est pas à sa place dans l'ordre des blocs."),
    "DSN-BLOC-ABSENT": Kind("Le bloc {name} ({label}) est obligatoire ici et manque."),
    "DSN-BLOC-REPETE": Kind("Le bloc {name} ({label}) est répété plus de fois que permis."),
    "DSN-BLOC-INCONNU": _warns("Le bloc {name} n'existe pas dans la norme : il est ignoré."),
    "DSN-RUBRIQUE-INCONNUE": _warns("La rubrique {name} n'existe pas dans la norme de l'envoi : elle est ignorée."),
    "CST-02": Kind("Le bloc {name} ({label}) est interdit dans cette nature de déclaration."),
    "CST-03": Kind("La rubrique {name} ({label}) est obligatoire et manque."),
    "CST-04": Kind("La rubrique {name} ({label}) est interdite dans cette nature de déclaration."),
    "CSL-00": Kind("La rubrique {name} ({label}) n'a pas la forme ou l'une des valeurs attendues."),
}

LOT = {
    "DSN-LOT": _whole("Le lot de la plateforme est incomplet, ou ses groupes et ses comptes ne concordent pas."),
    "DSN-LOT-REFUSE": _whole("La plateforme range ce message parmi ceux qu'elle a refusés : il n'est pas lu."),
    "DSN-LOT-VIDE": _whole("Le lot de la plateforme ne contient aucun message."),
}

HEADER = {
    "S10.G00.00.008/CCH-11": Kind("Un envoi néant ne peut contenir que des déclarations sans individu.", whole=True),
    "S20.G00.05.001/CST-11": Kind("Un envoi de machine à machine ne contient qu'une déclaration."),
    "S20.G00.05.002/CCH-11": Kind("L'envoi contient une déclaration et celle qui la remplace ou l'annule."),
    "S20.G00.05.002/CCH-13": Kind("Une déclaration de cette nature ne peut pas être seulement annulée (type 04)."),
    "S20.G00.05.002/CCH-16": Kind("Une déclaration de ce type contient au moins un individu."),
    "S20.G00.05.006/CCH-12": Kind(
        "Seule une déclaration qui remplace ou annule (types 03 et 04) en désigne une autre."
    ),
    "S20.G00.05.006/CID-11": Kind("La déclaration ne désigne pas celle qu'elle remplace ou annule."),
    "DSN-SANS-INDIVIDU": Kind("Seule une déclaration mensuelle peut être sans individu (types 02 et 05)."),
    "DSN-FRACTION": Kind(
        "Le numéro de fraction est impossible (rang puis nombre de fractions ; 11 pour un signalement)."
    ),
    "DSN-REFERENCE": _warns("L'identifiant métier ressemble à un numéro de sécurité sociale."),
    "DSN-MOIS": _warns("Le mois déclaré est postérieur de plus d'un mois à la constitution du fichier."),
    "DSN-SIREN": Kind("La clé du SIREN ({name}) est fausse."),
    "DSN-SIRET": Kind("La clé du SIRET ({name}) est fausse."),
}

IDENTITY = {
    "S21.G00.30.001/CCH-11": Kind(
        "Le département du NIR ne va pas avec l'année de naissance (Corse : 20 avant 1976, 2A ou 2B depuis)."
    ),
    "S21.G00.30.001/CCH-13": Kind("Le NIR est un numéro de remplissage."),
    "S21.G00.30.001/CCH-14": Kind("Le même NIR est déclaré deux fois dans la déclaration."),
    "S21.G00.30.001/CCH-16": Kind("Le NIR finit par plus de cinq chiffres 9."),
    "S21.G00.30.006/CCH-11": Kind("L'année de naissance n'est pas celle du NIR."),
    "S21.G00.30.020/CCH-12": Kind("L'individu n'a ni NIR ni numéro technique temporaire."),
    "S21.G00.30.020/CCH-13": Kind("Le numéro technique temporaire ne contient pas le SIREN de l'entreprise."),
    "S21.G00.30.020/CSL-11": Kind("Le numéro technique temporaire commence par 1 ou 2."),
    "S21.G00.30.020/CSL-12": Kind("Le numéro technique temporaire ne contient pas d'espace."),
    "DSN-ANCIEN-NIR": Kind("L'ancien NIR est un numéro de remplissage."),
    "DSN-ANCIEN-NIR-AUTRUI": Kind(
        "L'ancien NIR d'un individu est le NIR ou l'ancien NIR d'un autre individu de la déclaration."
    ),
    "DSN-NTT-REPETE": Kind("Le même numéro technique temporaire est déclaré deux fois dans la déclaration."),
    "DSN-DEPARTEMENT": _warns("Le département de naissance ne va pas avec l'année de naissance."),
}

EXPOSURE = {
    "S21.G00.34.001/CCH-11": Kind("Le régime vieillesse du contrat n'ouvre pas de compte de prévention."),
    "S21.G00.34.002/CCH-11": Kind("L'exposition nomme un contrat que l'individu n'a pas dans la déclaration."),
    "DSN-ANNEE": _warns("L'année de rattachement de l'exposition est improbable."),
}

CONTRACT = {
    "S21.G00.40.009/CCH-12": Kind("Deux contrats de l'individu portent le même numéro."),
    "S21.G00.40.009/CCH-13": Kind("Le contrat n'a aucune rémunération."),
    "S21.G00.40.010/CCH-12": Kind("La date de fin prévisionnelle est obligatoire pour cette nature de contrat."),
    "S21.G00.40.011/CCH-12": Kind("La quotité mensuelle dépasse 31 jours."),
    "S21.G00.40.011/CCH-13": Kind("La quotité mensuelle dépasse 250 heures."),
    "S21.G00.40.011/CCH-15": Kind("Un contrat compté en heures ou en jours a au moins une activité."),
    "S21.G00.41.028/CCH-11": Kind(
        "Un changement d'établissement, de numéro ou de début de contrat n'a pas de profondeur."
    ),
    "S21.G00.41.028/CCH-12": Kind("La profondeur de recalcul est un premier du mois ou le début du contrat."),
    "S21.G00.41.028/CCH-13": Kind("La profondeur de recalcul précède le début du contrat."),
    "S21.G00.41.028/CCH-14": Kind("La profondeur de recalcul suit la date de la modification."),
    "S21.G00.60.002/CCH-12": Kind("Les dates de l'arrêt ne sont pas dans l'ordre."),
    "S21.G00.62.002/CCH-13": Kind(
        "L'annulation d'une fin de contrat (099) n'a sa place que dans une déclaration mensuelle."
    ),
    "S21.G00.65.003/CCH-11": Kind("La suspension finit avant de commencer."),
    "DSN-FIN-AVANT-DEBUT": Kind("Le contrat finit avant de commencer."),
    "DSN-CHANGEMENT-FUTUR": _warns("La modification est postérieure au mois déclaré."),
    "DSN-DETACHEMENT": _warns("La position de détachement n'accompagne que les motifs 655 et 674."),
}

PAY = {
    "S21.G00.51.010/CCH-11": Kind("La rémunération nomme un contrat que l'individu n'a pas dans la déclaration."),
    "S21.G00.51.011/CCH-11": Kind(
        "Il manque au contrat, dans ce versement, un des types de rémunération obligatoires."
    ),
    "S21.G00.53.001/CCH-11": Kind("L'activité ne dépend pas du type de rémunération attendu par la norme."),
    "S21.G00.53.001/CCH-12": Kind("L'activité ne dépend pas d'une rémunération de type 002."),
    "S21.G00.53.002/CCH-11": Kind("L'activité dépasse 3250 heures."),
    "S21.G00.53.002/CCH-12": Kind("L'activité dépasse 403 jours."),
    "DSN-PERIODE": Kind("La période de paie finit avant de commencer."),
    "DSN-TYPE-DE-PAIE": _warns("Ce type de rémunération n'est pas attendu dans un signalement de fin de contrat."),
    "DSN-VERSEMENT": Kind("Plusieurs versements d'un individu portent chacun un numéro, tous différents."),
    "DSN-ETC": _warns("Le problème {code} se présente encore {count} fois."),
}

CATALOGUE: dict[str, Kind] = PHYSICAL | STRUCTURE | LOT | HEADER | IDENTITY | EXPOSURE | CONTRACT | PAY
GENERIC = frozenset(("CST-02", "CST-03", "CST-04", "CSL-00"))
"""Controls that any rubrique or block may fail: their full name is « S21.G00.40.001/CSL-00 »."""


def kind_of(code: str) -> Kind:
    """The kind of a problem by its full code. Raises KeyError on a code that the catalogue does not hold."""
    return CATALOGUE.get(code) or CATALOGUE[code.rpartition("/")[2]]


def asks_for_a_person(problem: Problem) -> bool:
    """Whether what holds this problem is to be set aside (quarantined) rather than refused."""
    return kind_of(problem.code).aside
