"""NSF: groups of specialities, their domains and categories."""

from collections.abc import Mapping
from pathlib import Path

from cpa.modules.trainings.register.tables import Codes, Gathering, Tables
from cpa.modules.trainings.sources.official.describing import described
from cpa.sources.sheet import Sheet


def distil(sheets: Mapping[str, Sheet], files: Mapping[str, int]) -> Tables:
    """Names of the three levels, and what each is part of."""
    into = Gathering()
    file = files["n_groupe_specialite"]
    for line, (code, domain, name, written, opens, closes) in sheets["n_groupe_specialite"].numbered():
        into.name(Codes.NSF, code, written or name, file, line, opens=opens, closes=closes)
        into.link(Codes.NSF, code, Codes.NSF_DOMAIN, domain, file, line)
    file = files["n_domaine_specialite"]
    for line, (domain, category, name, opens, closes) in sheets["n_domaine_specialite"].numbered():
        into.name(Codes.NSF_DOMAIN, domain, name, file, line, opens=opens, closes=closes)
        into.link(Codes.NSF_DOMAIN, domain, Codes.NSF_CATEGORY, category, file, line)
    file = files["n_categorie_specialite"]
    for line, (category, name, opens, closes) in sheets["n_categorie_specialite"].numbered():
        into.name(Codes.NSF_CATEGORY, category, name, file, line, opens=opens, closes=closes)
    return into.tables()


SPECIALITIES = described(Path(__file__).with_name("specialities.yaml"), distil)
