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
    "DSN-VIDE": _whole("Le fichier est vide."),
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

CATALOGUE: dict[str, Kind] = PHYSICAL | STRUCTURE
GENERIC = frozenset(("CST-02", "CST-03", "CST-04", "CSL-00"))
"""Controls that any rubrique or block may fail: their full name is « S21.G00.40.001/CSL-00 »."""


def kind_of(code: str) -> Kind:
    """The kind of a problem by its full code. Raises KeyError on a code that the catalogue does not hold."""
    return CATALOGUE.get(code) or CATALOGUE[code.rpartition("/")[2]]


def asks_for_a_person(problem: Problem) -> bool:
    """Whether what holds this problem is to be set aside (quarantined) rather than refused."""
    return kind_of(problem.code).aside
