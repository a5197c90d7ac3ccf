"""A delivery is shown whole or not at all; only what changed is touched, and what was said before is kept."""

import gzip
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from cpa.kernel.stores import ACTIVITY
from cpa.modules.trainings.catalogue.deliveries import (
    deliveries_of,
    past_of,
    reasons_aside,
    set_aside,
    shown_deliveries,
)
from cpa.modules.trainings.catalogue.offers import offer, shown_offers
from cpa.modules.trainings.models import Body, Delivery, Offer, PastOffer, SetAside
from cpa.modules.trainings.sources.offers import publishing
from cpa.modules.trainings.sources.offers.formats import FORMATS
from cpa.modules.trainings.sources.offers.importing import Asked, Imported, import_offers
from cpa.modules.trainings.sources.offers.raw_file import LONGEST_LINE
from cpa.sources.outcome import Outcome
from tests.databases import activity_store
from tests.modules.trainings.sources.offers.reading import SAMPLES

pytestmark = activity_store
REGION, CATALOGUE = (SAMPLES / "region.xml").read_text("utf-8"), SAMPLES / "catalogue.csv"
ALONE = "<lheo><offres><formation><intitule-formation>N</intitule-formation><action/></formation></offres></lheo>"
Give = Callable[..., Imported]


@pytest.fixture
def give(tmp_path: Path) -> Give:
    """Import a text as a file of LHEO."""

    def given(text: str, **asked: bool) -> Imported:
        path = tmp_path / "region.xml"
        path.write_text(text, "utf-8")
        return import_offers(FORMATS["lheo"], [path], Asked(**asked))

    return given


def test_offers_are_shown_as_they_were_read_and_lead_back_to_their_file(give: Give) -> None:
    imported = give(REGION)
    assert (imported.report.outcome, imported.report.counts["shown"]) == (Outcome.ACCEPTED, 3)
    found = offer("lheo", "A-1")
    assert found is not None and imported.delivery is not None
    assert [one.key for one in found.sessions] == ["S-1", "S-2", "S-4"]
    assert (found.price_cents, found.about, found.read_in.line) == (525_000, "Poser, régler, dépanner.", 19)
    assert found.read_in.digest == imported.delivery.files[0]["digest"]
    assert imported.delivery.vintage == "2026-03-02"


def test_what_was_refused_is_kept_by_column_with_its_line_and_its_reason(give: Give) -> None:
    imported = give(REGION)
    aside = SetAside.objects.using(ACTIVITY).get(why="session-ends-before-it-starts")
    assert (aside.said, aside.whole) == ({"debut": "20260901", "fin": "20250630"}, False)
    assert SetAside.objects.using(ACTIVITY).filter(whole=True).count() == imported.report.counts["set aside"] == 2
    assert {one.code for one in imported.report.problems} >= {"row-twice", "date-impossible"}


def test_the_same_file_again_changes_nothing_and_is_not_read(give: Give, monkeypatch: pytest.MonkeyPatch) -> None:
    first = give(REGION)
    monkeypatch.setattr(publishing, "opened", None)
    again = give(REGION)
    assert again.report.outcome is Outcome.DUPLICATE
    assert again.report.counts["taken"] == first.report.counts["taken"]
    assert Delivery.objects.using(ACTIVITY).count() == 1


def test_only_what_changed_is_touched_and_its_past_is_kept(give: Give) -> None:
    give(REGION)
    before = dict(Offer.objects.using(ACTIVITY).values_list("key", "delivery_id"))
    report = give(REGION.replace("Cours du soir", "Temps partiel")).report
    assert {name: report.counts[name] for name in ("new", "changed", "unchanged", "gone")} == {
        "new": 0, "changed": 1, "unchanged": 2, "gone": 0,
    }  # fmt: skip
    after = dict(Offer.objects.using(ACTIVITY).values_list("key", "delivery_id"))
    assert {key for key in after if after[key] != before[key]} == {"F-3.1"}
    past = PastOffer.objects.using(ACTIVITY).get()
    assert (past.key, past.said["rhythm"], past.delivery_id) == ("F-3.1", "evenings", before["F-3.1"])


def test_what_is_said_no_more_is_gone_that_day_and_comes_back_when_it_is_said_again(give: Give) -> None:
    give(REGION)
    without = REGION[: REGION.index('    <formation numero="F-3">')] + "  </offres>\n</lheo>\n"
    assert give(without).report.counts["gone"] == 1
    gone = Offer.objects.using(ACTIVITY).get(key="F-3.1")
    assert gone.gone_on is not None and {one.key for one in shown_offers()} == {"A-1", "A-1@2"}
    assert give(REGION).report.outcome is Outcome.REPLACED
    gone.refresh_from_db()
    assert gone.gone_on is None


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (REGION[:3000], "offers-xml-malformed"),
        ('<!DOCTYPE x [<!ENTITY a "b">]>' + REGION.partition("?>")[2], "offers-xml-forbidden"),
        ("<lheo><offres/></lheo>", "offers-too-few"),
        (ALONE, "offers-far-fewer"),
    ],
)  # fmt: skip
def test_a_bad_file_never_touches_what_is_shown(give: Give, text: str, code: str) -> None:
    give(REGION)
    shown = list(shown_offers())
    refused = give(text).report
    assert (refused.outcome, [one.code for one in refused.problems]) == (Outcome.REJECTED, [code])
    assert list(shown_offers()) == shown and Delivery.objects.using(ACTIVITY).count() == 1
    assert SetAside.objects.using(ACTIVITY).filter(whole=True).count() == 2


def test_far_fewer_offers_are_shown_when_the_operator_says_so(give: Give) -> None:
    give(REGION)
    assert give(ALONE, fewer=True).report.counts["gone"] == 3


def test_files_given_together_are_one_delivery(tmp_path: Path) -> None:
    packed = tmp_path / "second.csv.gz"
    packed.write_bytes(gzip.compress(CATALOGUE.read_bytes().replace(b"F000", b"G000")))
    imported = import_offers(FORMATS["mcf"], [CATALOGUE, packed])
    assert imported.report.counts["taken"] == 6
    first, second = offer("mcf", "F0001/29"), offer("mcf", "G0001/29")
    assert first and second and first.read_in.digest != second.read_in.digest
    assert (first.price_from_cents, first.updated_on) == (420_000, second.updated_on)


def test_a_packed_file_that_is_cut_is_refused(tmp_path: Path) -> None:
    cut = tmp_path / "cut.csv.gz"
    cut.write_bytes(gzip.compress(CATALOGUE.read_bytes())[:-20])
    report = import_offers(FORMATS["mcf"], [cut]).report
    assert [one.code for one in report.problems] == ["offers-file-cut"] and not Offer.objects.using(ACTIVITY).exists()


def test_a_line_that_swells_without_end_is_refused(tmp_path: Path) -> None:
    bomb = tmp_path / "bomb.csv.gz"
    bomb.write_bytes(gzip.compress(CATALOGUE.read_bytes() + b"a" * (LONGEST_LINE + 1)))
    report = import_offers(FORMATS["mcf"], [bomb]).report
    assert [one.code for one in report.problems] == ["offers-file-malformed"]


def zipped(path: Path, *names: str) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in names:
            archive.writestr(name, REGION)
    return path


def test_one_file_in_a_zip_is_read_and_several_or_a_cut_one_are_refused(tmp_path: Path) -> None:
    several, one = zipped(tmp_path / "several.zip", "a.xml", "b.xml"), zipped(tmp_path / "one.zip", "feed/a.xml")
    cut = tmp_path / "cut.zip"
    cut.write_bytes(one.read_bytes()[:-30])
    refused = [import_offers(FORMATS["lheo"], [path]).report.problems[0].code for path in (several, cut)]
    assert refused == ["offers-zip-not-one-file", "offers-file-cut"]
    assert import_offers(FORMATS["lheo"], [one]).report.counts["shown"] == 3


def test_a_zip_packed_in_a_damaged_or_unknown_way_is_refused(tmp_path: Path) -> None:
    damaged, unknown = tmp_path / "damaged.zip", tmp_path / "unknown.zip"
    with zipfile.ZipFile(damaged, "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("a.xml", REGION)
    content = bytearray(damaged.read_bytes())
    content[60:90] = b"\xff" * 30
    damaged.write_bytes(content)
    plain = bytearray(zipped(tmp_path / "plain.zip", "a.xml").read_bytes())
    central = plain.index(b"PK\x01\x02")
    plain[8:10] = plain[central + 10 : central + 12] = (97).to_bytes(2, "little")
    unknown.write_bytes(plain)
    refused = [import_offers(FORMATS["lheo"], [path]).report.problems[0].code for path in (damaged, unknown)]
    assert refused == ["offers-file-cut", "offers-file-cut"]


def test_a_file_that_is_not_there_says_so() -> None:
    report = import_offers(FORMATS["mcf"], [Path("nowhere.csv")]).report
    assert report.outcome is None and [one.code for one in report.problems] == ["offers-file-unreadable"]


@pytest.mark.shared_data
def test_bodies_and_places_of_apprenticeship_are_listed(formations: Path) -> None:
    paths = [formations / f"{name}_apprentissage_extrait.csv.gz" for name in ("organismes", "lieux_formation")]
    counts = import_offers(FORMATS["apprenticeship"], paths).report.counts
    assert (counts["bodies"], counts["places"], counts["new"]) == (567, 1_043, 1_610)
    assert Body.objects.using(ACTIVITY).filter(is_seat=True, closed=True).count() == 54


def test_what_a_source_delivered_refused_and_said_before_can_be_asked(give: Give) -> None:
    give(REGION)
    give(REGION.replace("Cours du soir", "Temps partiel"))
    (shown,) = shown_deliveries()
    first = deliveries_of("lheo")[-1]
    assert shown.pk != first.pk and shown.counts["changed"] == 1
    assert reasons_aside("lheo")["price-impossible"] == 1
    (aside,) = set_aside("lheo", "row-twice")
    assert (aside.said, aside.whole) == ((("intitule-formation", "La même encore"),), True)
    assert REGION.splitlines()[aside.read_in.line - 1].strip() == '<action numero="A-1"/>'
    (past,) = past_of("lheo", "F-3.1")
    assert (past.said["rhythm"], past.read_in.digest) == ("evenings", first.files[0]["digest"])
    assert len(set_aside("lheo", limit=2, after=1)) == 2
