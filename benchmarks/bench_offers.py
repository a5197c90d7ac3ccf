"""The import of offers: the first time, the same file again, an edition of which one row in a hundred changed; against
the reading of the same bytes as CSV alone. LHEO: bytes a second, and memory while a large file is read."""

import csv
import io
import os
import resource
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from benchmarks.measuring import Measure, best_of
from benchmarks.scratch import scratch_database

OFFERS = int(os.environ.get("CPA_BENCH_OFFERS", "100000"))
FORMATIONS = OFFERS // 5
WORDS = ("apprendre", "poser", "régler", "dépanner", "conduire", "accueillir", "vendre", "coder", "soigner", "bâtir")
HEAD = (
    "date_extract", "nom_of", "type_referentiel", "code_rs", "code_rncp", "code_formacode_1", "code_nsf_1", "siret_of",
    "numero_formation", "intitule_formation", "objectif_formation", "contenu_formation", "nb_session_active",
    "nb_session_a_distance", "nombre_heures_total_min", "nombre_heures_total_max", "frais_ttc_tot_min",
    "frais_ttc_tot_max", "code_departement",
)  # fmt: skip
SIRETS = ("19290076900014", "41947593400123", "19672198900040")
AGAIN, CHANGED = 0.2, 1.2
MOST_MEGABYTES = 120


def measure() -> Iterator[Measure]:
    """Memory, then ratios of one run."""
    with TemporaryDirectory() as name, scratch_database():
        folder = Path(name)
        # First: what is measured is the most memory held since the start.
        yield from _lheo(folder)
        yield from _catalogue(folder)


def _catalogue(folder: Path) -> Iterator[Measure]:
    path, changed = folder / "catalogue.csv", folder / "changed.csv"
    _write(path, changed_rows=0)
    _write(changed, changed_rows=OFFERS // 100)
    bare = best_of(
        1, lambda: sum(1 for _row in csv.reader(io.StringIO(path.read_text("utf-8")), delimiter=";")), time.perf_counter
    )
    first, counts = _imported("mcf", path)
    again, _counts = _imported("mcf", path)
    other, changes = _imported("mcf", changed)
    assert counts["new"] == OFFERS and changes["changed"] == OFFERS // 100
    said = (
        f"{OFFERS:,} offers of the open catalogue, {first:.1f} s the first time, {first / bare:.0f} × reading CSV alone"
    )
    yield Measure("offers: the same file again", again / first, AGAIN, "×", said)
    yield Measure("offers: one row in a hundred changed", other / first, CHANGED, "×", f"{other:.1f} s")


def _lheo(folder: Path) -> Iterator[Measure]:
    path = folder / "feed.xml"
    _write_lheo(path)
    before = _megabytes()
    seconds, counts = _imported("lheo", path)
    assert counts["taken"] == FORMATIONS
    size = path.stat().st_size / 1e6
    said = f"{size:.0f} MB of LHEO, {FORMATIONS:,} formations, {size / seconds:.1f} MB a second"
    yield Measure("offers: memory that a large feed adds", _megabytes() - before, MOST_MEGABYTES, "MB", said)


def _imported(name: str, path: Path) -> tuple[float, dict[str, int]]:
    from cpa.modules.trainings.sources.offers.formats import FORMATS
    from cpa.modules.trainings.sources.offers.importing import import_offers

    counts: dict[str, int] = {}

    def work() -> None:
        counts.update(import_offers(FORMATS[name], [path]).report.counts)

    seconds = best_of(1, work, time.perf_counter)
    return seconds, counts


def _write(path: Path, *, changed_rows: int) -> None:
    random = Random(3)
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, delimiter=";")
        writer.writerow(HEAD)
        for number in range(OFFERS):
            price = 1 if number < changed_rows else 0
            writer.writerow(_row(number, price, random))


def _row(number: int, more: int, random: Random) -> list[str]:
    about = " ".join(random.choices(WORDS, k=60))
    price = f"{random.randint(100, 9000) + more},50"
    return [
        "2026-03-01", f"ORGANISME {number % 5000}", "RNCP", "", str(30000 + number % 9000), "22254", "230",
        SIRETS[number % 3], f"F{number}", f"Formation {number % 3000} {random.choice(WORDS)}", f"<p>{about}</p>", about,
        "3", "1", "35", "70", price, price, f"{1 + number % 19:02}",
    ]  # fmt: skip


def _write_lheo(path: Path) -> None:
    random = Random(4)
    with path.open("w", encoding="utf-8") as stream:
        stream.write('<?xml version="1.0" encoding="UTF-8"?>\n<lheo xmlns="http://www.lheo.org/2.2"><offres>\n')
        for number in range(FORMATIONS):
            stream.write(_formation(number, random))
        stream.write("</offres></lheo>\n")


def _formation(number: int, random: Random) -> str:
    about = " ".join(random.choices(WORDS, k=120))
    contact = f"<contact-formation><coordonnees><nom>X</nom><ligne>{about}</ligne></coordonnees></contact-formation>"
    return (
        f'<formation numero="F{number}"><intitule-formation>Formation {number}</intitule-formation>\n'
        f"<objectif-formation>{about}</objectif-formation>{contact}\n"
        f'<action numero="A{number}"><lieu-de-formation><coordonnees><adresse><ligne>1 rue</ligne>'
        "<codepostal>29000</codepostal><ville>Quimper</ville></adresse></coordonnees></lieu-de-formation>\n"
        f'<session numero="S{number}"><periode><debut>20260901</debut><fin>20261231</fin></periode></session>\n'
        f"<nombre-heures-total>{35 + number % 500}</nombre-heures-total></action></formation>\n"
    )


def _megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
