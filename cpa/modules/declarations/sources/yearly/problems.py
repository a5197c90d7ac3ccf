"""What can be wrong in a yearly file: each code with its French sentence, never a value of the file."""

from cpa.kernel.problem import Problem, Severity

SENTENCES = {
    "CSV-VIDE": "Ce fichier est vide.",
    "CSV-RIEN": "Ce fichier ne contient que son en-tête.",
    "CSV-UTF-8": "Le fichier n'est pas écrit en UTF-8 : la lecture s'arrête à cette ligne.",
    "CSV-ENTETE": "La première ligne ne porte pas les noms de colonnes attendus, dans l'ordre, séparés par « ; ».",
    "CSV-ABANDON": "Trop de lignes refusées : la lecture du fichier s'arrête ici.",
    "CSV-LIGNE-LONGUE": "La ligne est trop longue.",
    "CSV-COLONNES": "La ligne n'a pas autant de valeurs que l'en-tête a de colonnes.",
    "CSV-PERSONNE": "La ligne ne nomme personne : il faut un NIR ou un NTT.",
    "CSV-NIR": "Le NIR n'a pas la forme attendue, ou sa clé ne correspond pas.",
    "CSV-NTT": "Le NTT n'a pas la forme attendue : 1 ou 2, SIREN, numéro interne.",
    "CSV-ANNEE": "L'année n'est pas une année écoulée ou en cours pour laquelle ce droit existe.",
    "CSV-MOIS": "Le nombre de mois est un nombre entier de 0 à 12.",
    "CSV-OUI-NON": "La valeur attendue est « oui » ou « non ».",
    "CSV-DATE": "La date de la déclaration s'écrit AAAA-MM-JJ, au plus tard aujourd'hui.",
    "CSV-DATE-ANTERIEURE": "La déclaration est datée d'avant l'année dont elle parle.",
    "CSV-SIRET": "Le SIRET n'a pas 14 chiffres, ou sa clé ne correspond pas.",
    "CSV-ORGANISME": "L'organisme s'écrit par son SIREN, son SIRET ou son numéro RNA (W et 9 chiffres).",
    "CSV-QUOTITE": "La quotité s'écrit en centièmes entiers du poste complet, de 1 à 100.",
    "CSV-NATURE": "Cette nature d'engagement n'est pas de celles que les organismes déclarent cette année-là.",
    "CSV-QUANTITE": "La quantité est un nombre entier, dans ce qu'une année peut contenir.",
    "CSV-MESURE": "Cette nature d'engagement se compte autrement : remplissez ses colonnes, et elles seules.",
    "CSV-DOUBLON": "Cette ligne a déjà été reçue : elle n'est pas comptée deux fois.",
    "CSV-MEME-JOUR": "Une autre déclaration du même jour dit autre chose : la plus grande quantité compte.",
}
WARNINGS = frozenset({"CSV-DOUBLON", "CSV-MEME-JOUR"})


class Refused(ValueError):
    """A value that cannot stand; `code` says why and `column` where. Never carries the value."""

    def __init__(self, code: str, column: str = "") -> None:
        super().__init__(code)
        self.code, self.column = code, column


def problem(code: str, line: int, column: str = "") -> Problem:
    """The problem of this code at a line and column of the file. Raises KeyError on an unknown code."""
    where = f"ligne {line}, colonne {column}" if column else f"ligne {line}"
    severity = Severity.WARNS if code in WARNINGS else Severity.REJECTS
    return Problem(code, where, SENTENCES[code], line, severity)
