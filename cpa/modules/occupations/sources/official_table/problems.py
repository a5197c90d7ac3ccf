"""What can be wrong in a published table: each code with its French sentence, never a value of the file."""

from cpa.kernel.problem import Problem, Severity

SENTENCES = {
    "TABLE-VIDE": "Ce fichier est vide.",
    "TABLE-COMPRESSION": "Le fichier compressé est abîmé : il ne peut pas être lu jusqu’au bout.",
    "TABLE-UTF-8": "Le fichier n’est pas écrit en UTF-8 : la lecture s’arrête à cette ligne.",
    "TABLE-COLONNE-ABSENTE": "Une colonne dont le jeu de données a besoin manque.",
    "TABLE-COLONNE-INCONNUE": "Cette colonne n’est pas décrite : elle n’est pas lue.",
    "TABLE-COLONNE-REPETEE": "Deux colonnes portent le même nom.",
    "TABLE-LONGUEUR": "La ligne n’a pas autant de valeurs que l’en-tête a de colonnes.",
    "TABLE-CODE": "Le code n’a pas la forme attendue.",
    "TABLE-NOMBRE": "La valeur n’est pas un nombre attendu ici.",
    "TABLE-MODALITE": "La valeur n’est pas de celles que la description connaît.",
    "TABLE-MILLESIME": "Le fichier mêle plusieurs millésimes.",
    "TABLE-DOUBLON": "Cette ligne dit une deuxième fois ce qu’une autre a déjà dit.",
    "TABLE-CONTRADICTION": "Cette ligne contredit une ligne lue avant elle : seule la première est prise.",
    "TABLE-TERRITOIRE": "Ce territoire n’est pas dans la liste publiée : ses chiffres sont gardés sous son code.",
    "TABLE-ABANDON": "Trop de lignes refusées : la lecture du fichier s’arrête ici.",
    "TABLE-PLANCHER": "Il y a trop peu de contenu : rien n’est publié, ce qui l’était reste en place.",
    "TABLE-PLAFOND": "Il y a plus de contenu que prévu : vérifiez le fichier. Il est publié.",
    "TABLE-SANS-TERRITOIRES": "Les communes ne sont pas encore connues : importez d’abord les territoires.",
    "TABLE-INCONNUE": "Ce fichier n’est décrit nulle part : il n’est pas lu.",
    "TABLE-ABSENTE": "Le dossier ne contient pas ce jeu de données : celui qui était publié reste en place.",
}
WARNINGS = frozenset({"TABLE-COLONNE-INCONNUE", "TABLE-PLAFOND", "TABLE-TERRITOIRE", "TABLE-INCONNUE", "TABLE-ABSENTE"})


class Refused(ValueError):
    """A value that cannot stand; `code` says why and `column` where. Never carries the value."""

    def __init__(self, code: str, column: str = "") -> None:
        super().__init__(code)
        self.code, self.column = code, column


def problem(code: str, line: int | None = None, column: str = "", what: str = "") -> Problem:
    """The problem of this code at a line and column, or at `what` (a file, a measure). Raises KeyError on an unknown
    code."""
    places = [f"ligne {line}" if line else "", f"colonne {column}" if column else "", what]
    severity = Severity.WARNS if code in WARNINGS else Severity.REJECTS
    return Problem(code, ", ".join(filter(None, places)) or "fichier", SENTENCES[code], line, severity)
