"""What can be wrong in a file of offers or in one of its records: each code with its French sentence, never a value."""

from cpa.kernel.problem import Problem, Severity
from cpa.modules.trainings.catalogue.model import SetAside

FILES = {
    "offers-file-unreadable": "Ce fichier n’existe pas ou ne peut pas être lu.",
    "offers-file-empty": "Ce fichier est vide.",
    "offers-file-cut": "Ce fichier est coupé avant sa fin ou abîmé : rien n’en est pris.",
    "offers-zip-not-one-file": "Ce zip ne contient pas un seul fichier lisible : décompressez-le d’abord.",
    "offers-file-too-large": "Ce fichier grossit sans fin une fois décompressé : rien n’en est pris.",
    "offers-file-malformed": "Ce n’est plus un tableau CSV à partir d’ici : rien n’en est pris.",
    "offers-file-separator": "Les colonnes ne sont pas séparées par le signe attendu.",
    "offers-column-missing": "Une colonne dont ce format a besoin manque.",
    "offers-column-twice": "Une colonne est là deux fois : rien n’est pris de ce fichier.",
    "offers-xml-malformed": "Ce n’est plus du XML à partir d’ici, ou le fichier est coupé : rien n’en est pris.",
    "offers-xml-forbidden": "Une DTD ou une entité est déclarée : elles sont refusées, rien n’est pris de ce fichier.",
    "offers-xml-too-deep": "Les éléments s’emboîtent ou se multiplient sans fin : rien n’est pris de ce fichier.",
    "offers-not-lheo": "Le premier élément n’est pas « lheo ».",
    "offers-too-few": "Il y a trop peu d’offres : rien n’est publié, ce qui l’était reste en place.",
    "offers-refused-by-hand": "Quelqu’un a refusé cette livraison : elle n’est reprise qu’avec --again.",
    "offers-far-fewer": "Il y a moins de la moitié de ce qui était montré : rien n’est publié sans --fewer.",
}
RECORDS = {
    "row-malformed": "La ligne n’a pas autant de valeurs que l’en-tête a de colonnes.",
    "row-twice": "Un enregistrement précédent porte déjà ce numéro.",
    "offer-without-title": "L’offre n’a pas d’intitulé.",
    "offer-without-number": "L’offre n’a pas de numéro.",
    "body-without-siret": "L’organisme n’a pas de numéro SIRET valable.",
    "body-without-number": "L’établissement n’a pas de numéro (UAI) valable.",
    "date-impossible": "Cette date n’existe pas ou ne peut pas être celle d’une formation.",
    "session-ends-before-it-starts": "La session finit avant de commencer.",
    "price-impossible": "Ce prix ne peut pas être celui d’une formation.",
    "hours-impossible": "Cette durée ne peut pas être celle d’une formation.",
    "capacity-impossible": "Ce nombre de places n’est pas possible.",
    "siret-impossible": "Ce numéro SIRET n’existe pas.",
    "uai-impossible": "Ce numéro d’établissement (UAI) n’existe pas.",
    "certification-impossible": "Ce numéro de certification n’a pas la forme attendue.",
    "code-impossible": "Ce code n’a pas la forme attendue.",
    "postal-code-impossible": "Ce code postal n’existe pas.",
    "department-impossible": "Ce département n’existe pas.",
    "position-impossible": "Cette position n’est pas sur la Terre.",
    "address-is-a-position": "L’adresse est une position, non une adresse.",
}


def of_file(code: str, file: str, line: int | None = None, what: str = "") -> Problem:
    """Why a file as a whole is refused."""
    return Problem(code, ", ".join(filter(None, (file, f"ligne {line}" if line else "", what))), FILES[code], line)


def of_record(code: str, aside: SetAside, file: str) -> Problem:
    """Why a record, or a value of it, is set aside."""
    columns = ", ".join(name for name, _value in aside.said)
    where = ", ".join(filter(None, (file, f"ligne {aside.read_in.line}", columns)))
    return Problem(code, where[:200], RECORDS[code], aside.read_in.line, Severity.WARNS)
