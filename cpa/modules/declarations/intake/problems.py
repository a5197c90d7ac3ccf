"""What can be wrong with a declaration that is well written: how it stands among those already received."""

from cpa.kernel.problem import Problem, Severity

SENTENCES = {
    "DSN-RIEN": "Aucune déclaration n'a été trouvée dans ce fichier.",
    "DSN-DEJA-RECUE": "Ce mois a déjà été déclaré : une seconde déclaration « normale » est refusée. "
    "Pour la corriger, envoyez un « annule et remplace ».",
    "DSN-DOUBLON": "Cette déclaration a déjà été reçue (même établissement, mois, fraction, date et numéro d'ordre) : "
    "elle n'est pas comptée deux fois.",
    "DSN-DEPASSEE": "Une déclaration plus récente du même mois est déjà en vigueur : "
    "celle-ci est gardée au journal et ne compte pas.",
    "DSN-RIEN-A-REMPLACER": "Cette déclaration en remplace une que nous n'avons pas reçue : elle est comptée.",
    "DSN-DECOUPAGE": "Ce mois a déjà été déclaré avec un autre découpage (fractions ou champ) : "
    "les additionner compterait deux fois. La déclaration est mise de côté.",
    "DSN-SUBSTITUTION": "Cette DSN de substitution vient d'un organisme de recouvrement : "
    "elle est mise de côté pour qu'une personne décide.",
    "DSN-FUTUR": "Cette déclaration porte une date à venir (mois déclaré ou constitution du fichier) : "
    "elle est mise de côté. Vérifiez l'année.",
    "DSN-NATURE": "Cette nature de déclaration n'est pas de celles que nous savons compter : elle est mise de côté.",
    "DSN-CONTRAT-INCONNU": "Une ligne se rapporte à un contrat que la déclaration ne décrit pas.",
}

WARNINGS = frozenset({"DSN-DOUBLON", "DSN-DEPASSEE", "DSN-RIEN-A-REMPLACER"})


def problem(code: str, line: int | None = None) -> Problem:
    """The problem of this code, at a line of the file. Raises KeyError on an unknown code."""
    where = f"ligne {line}" if line else "fichier"
    severity = Severity.WARNS if code in WARNINGS else Severity.REJECTS
    return Problem(code, where, SENTENCES[code], line, severity)
