"""A small region whose feed is delivered, then delivered again with other words."""

from pathlib import Path
from tempfile import TemporaryDirectory

from cpa.kernel.account_id import AccountId
from cpa.modules.trainings.decisions import journal
from cpa.modules.trainings.sources.offers.formats import FORMATS
from cpa.modules.trainings.sources.offers.importing import Asked, Imported, import_offers

MANAGER, OTHER = AccountId(41), AccountId(42)
FORMATION = """<formation numero="F-{key}" datemaj="20260302"><intitule-formation>{title}</intitule-formation>
<objectif-formation>{words}</objectif-formation>
<action numero="{key}"><lieu-de-formation><coordonnees><adresse><ligne>1 rue des Essais</ligne>
<codepostal>29000</codepostal><ville>QUIMPER</ville></adresse></coordonnees></lieu-de-formation>
<session numero="S-1"><periode><debut>20980901</debut><fin>20990630</fin></periode></session>
<prix-total-TTC>{price}</prix-total-TTC></action></formation>"""
LONG = "Apprendre à poser, régler et dépanner des chaudières, avec des ateliers tous les jours. " * 4
FIRST = {"A-1": ("Poser", "1000", LONG), "A-2": ("Régler", "2000", "Court."), "A-3": ("Dépanner", "douze", "Court.")}
SECOND = {"A-1": ("Poser mieux", "1500", LONG), "A-3": FIRST["A-3"], "A-4": ("Nouveau", "400", "Court.")}
"""A-1 changed, A-2 is gone, A-3 says the same, A-4 is new."""


def give(offers: dict[str, tuple[str, str, str]], *, again: bool = False) -> Imported:
    """Import these offers as the feed « lheo »."""
    told = (FORMATION.format(key=key, title=title, price=price, words=words)
            for key, (title, price, words) in offers.items())  # fmt: skip
    with TemporaryDirectory() as folder:
        path = Path(folder) / "region.xml"
        path.write_text(f"<lheo><offres>{''.join(told)}</offres></lheo>", "utf-8")
        return import_offers(FORMATS["lheo"], [path], Asked(again=again, fewer=True))


def seen(key: str = "A-1") -> str:
    """The mark of a page that knows everything decided on this offer."""
    return journal.mark("lheo", key)
