"""A few trainings to look at: one that stands, one whose certification ended, with words that call for care."""

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from cpa.kernel.stores import ACTIVITY
from cpa.modules.trainings.models import CertificationEntry
from cpa.modules.trainings.sources.offers.formats import FORMATS
from cpa.modules.trainings.sources.offers.importing import import_offers

GOOD, ENDED, ALIKE = ("lheo", "A-1"), ("lheo", "A-2"), ("lheo", "A-3")
WORDS = "Poser & régler <b>des chaudières</b>. N’attendez plus : un ordinateur offert aux premiers inscrits."
FORMATION = """
<formation numero="F-{number}" datemaj="20260302">
  <domaine-formation><code-FORMACODE tag="principal">22254</code-FORMACODE></domaine-formation>
  <intitule-formation>{title}</intitule-formation>
  <objectif-formation>{words}</objectif-formation>
  <certification><code-RNCP>{certification}</code-RNCP></certification>
  <action numero="A-{number}">
    <rythme-formation>Temps plein</rythme-formation>
    <lieu-de-formation><coordonnees><adresse><ligne>{address}</ligne><codepostal>29000</codepostal>
      <ville>QUIMPER</ville></adresse></coordonnees></lieu-de-formation>
    <session numero="S-1"><periode><debut>20980901</debut><fin>20990630</fin></periode></session>
    <prix-total-TTC>{price}</prix-total-TTC>
    <nombre-heures-total>400</nombre-heures-total>
  </action>
  <organisme-formation-responsable><SIRET-organisme-formation><SIRET>{siret}</SIRET></SIRET-organisme-formation>
    <nom-organisme>{body}</nom-organisme></organisme-formation-responsable>
</formation>"""
SIRETS = ("19290076900014", "35600000000048")


def publish() -> None:
    """Show these offers, and two certifications: one that stands until 2099, one that ended in 2023."""
    CertificationEntry.objects.using(ACTIVITY).bulk_create([
        _certification("RNCP37274", "Installateur de chauffage", date(2099, 8, 31)),
        _certification("RNCP509", "Agent vérificateur d’extincteurs", date(2023, 8, 31), "RNCP38228"),
    ])  # fmt: skip
    escaped = WORDS.replace("&", "&amp;").replace("<", "&lt;")
    offers = [
        _offer(1, "Installer des chauffages", "37274", "5250", "Apprendre le métier avec des ateliers.", SIRETS[0]),
        _offer(2, "Vérifier des extincteurs", "509", "5000", escaped, SIRETS[1], "-"),
        _offer(3, "Installer des chauffages, ailleurs", "37274", "4000", "Ateliers en petit groupe.", SIRETS[1]),
    ]
    with TemporaryDirectory() as folder:
        path = Path(folder) / "region.xml"
        path.write_text(f"<lheo><offres>{''.join(offers)}</offres></lheo>", "utf-8")
        told = import_offers(FORMATS["lheo"], [path])
    assert told.report.counts["shown"] == len(offers), told.report


def _certification(code: str, title: str, until: date, after: str = "") -> CertificationEntry:
    return CertificationEntry(
        code=code, title=title, level=3, registered_until=until, active=True, active_on=date(2022, 2, 1),
        replaced_by=after, dataset="registry", vintage="2022-02-01", digest="0" * 64, line=3,
    )  # fmt: skip


def _offer(
    number: int, title: str, code: str, price: str, words: str, siret: str, address: str = "1 rue des Essais"
) -> str:
    return FORMATION.format(number=number, title=title, certification=code, price=price, words=words,
                            siret=siret, body=f"Centre {number}", address=address)  # fmt: skip
