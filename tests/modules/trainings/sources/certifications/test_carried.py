"""What the project carries: the same facts, in less room, published where nobody imported official files."""

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpa.kernel.stores import ACTIVITY
from cpa.modules.trainings.models.edition import Edition
from cpa.modules.trainings.register import queries
from cpa.modules.trainings.register.merging import Source, merged
from cpa.modules.trainings.register.tables import Codes, FactRow, LinkRow, NameRow, Said, Tables
from cpa.modules.trainings.sources.certifications import loading
from cpa.modules.trainings.sources.certifications.carried import Carried, packed, unpacked
from cpa.modules.trainings.sources.certifications.importing import import_certifications
from cpa.modules.trainings.sources.certifications.loading import load_certifications
from cpa.modules.trainings.sources.certifications.reference import facts_of
from cpa.modules.trainings.sources.official.finding import found_in
from cpa.modules.trainings.sources.official.reading import Read, read_dataset
from cpa.sources.reference.tables import BrokenReference
from tests.databases import activity_store
from tests.modules.trainings.sources.certifications import small

LINES = st.integers(1, 9)
FILES = st.integers(0, 1)
CODES = st.sampled_from(["RNCP1", "RNCP2", "RS3"])
TEXTS = st.text(st.sampled_from('aé,"\n;'), min_size=1, max_size=4)
FACTS = st.builds(FactRow, CODES, st.sampled_from([one.value for one in Said]), TEXTS, FILES, LINES)
LINKS = st.builds(
    LinkRow, st.sampled_from(["certification", "cfd"]), CODES, st.just("nsf"), st.sampled_from("ab"), FILES, LINES
)
NAMES = st.builds(NameRow, st.just("nsf"), CODES, TEXTS, st.sampled_from(["", "2020-01-01"]), st.just(""), FILES, LINES)
KEPT = ("title", "level", "registered_until", "active", "active_on", "replaced_by")


def source(dataset: str, tables: Tables) -> Carried:
    return Carried(Source(dataset, "v", date(2026, 2, 1), ["d0", "d1"], tables), ("a.csv", "b.csv"))


@given(
    st.lists(FACTS, unique_by=lambda row: (row.file, row.line, row.code, row.what)), st.lists(LINKS), st.lists(NAMES)
)
def test_what_is_packed_is_unpacked_to_the_line(
    facts: list[FactRow], links: list[LinkRow], names: list[NameRow]
) -> None:
    said = Tables(tuple(facts), tuple(links), tuple(names))
    first, second = source("registry", said), source("history", Tables())
    with TemporaryDirectory() as folder:
        back = {one.source.dataset: one for one in unpacked(written(Path(folder), packed([second, first])))}
    assert back["registry"].files == first.files
    assert back["registry"].source.tables.links == said.links
    assert back["registry"].source.tables.names == said.names
    assert set(back["registry"].source.tables.facts) == set(said.facts)
    assert back["history"].source.tables == Tables()


def written(folder: Path, files: dict[str, bytes]) -> Path:
    for name, content in files.items():
        (folder / name).write_bytes(content)
    return folder


def reads(folder: Path) -> list[Read]:
    found = found_in(folder, small.FEW)
    return [read_dataset(package, one) for one in small.FEW if (package := found.packages.get(one.name))]


def merged_from(carried: list[Carried]) -> list[tuple[object, ...]]:
    found = merged([one.source for one in carried])
    return [(one.code, *(getattr(one, name) for name in KEPT)) for one in found]


def test_what_is_left_out_changes_no_certification(tmp_path: Path) -> None:
    small.write_history(small.write_export(tmp_path))
    found = reads(tmp_path)
    whole = [
        Carried(
            Source(one.dataset.name, one.vintage, one.known_on, [digest for _, digest in one.files], one.tables), ()
        )
        for one in found
        if one.tables
    ]
    assert merged_from(facts_of(found)) == merged_from(whole)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "reference"
    place.mkdir()
    official = small.write_export(tmp_path / "official")
    return written(place, packed(facts_of(reads(official))))


@activity_store
def test_carried_facts_are_published_once_and_lead_back_to_the_raw_file(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Edition.objects.using(ACTIVITY).all().delete()
    monkeypatch.setattr(loading, "DATASETS", tuple(one for one in small.FEW if one.name == "registry"))
    assert load_certifications(folder, False) == "1 data sets published, 0 as before"
    assert load_certifications(folder, False) == "as before"
    one = queries.certification("RNCP38228")
    assert one is not None
    assert (one.title, one.registered_until, one.read_in.line) == ("Agent de sûreté", date(2028, 8, 31), 3)
    official = folder.parent / "official" / "export_fiches_CSV_Standard_2026_02_01.csv"
    (member,) = [name for name in found_in(official.parent, small.FEW).packages["registry"].members.values()
                 if name.name == official.name]  # fmt: skip
    assert one.read_in.digest == member.digest
    assert queries.linked(Codes.CERTIFICATION, Codes.CERTIFIER) == {"RS6117": ("08466840200018",)}


@activity_store
def test_a_carried_file_that_is_cut_changes_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loading, "DATASETS", tuple(one for one in small.FEW if one.name == "registry"))
    load_certifications(folder, False)
    before = [*Edition.objects.using(ACTIVITY).values_list("pk", "digest", "state")]
    links = folder / "links.csv.gz"
    links.write_bytes(links.read_bytes()[:-9])
    with pytest.raises(BrokenReference, match="links"):
        load_certifications(folder, True)
    assert [*Edition.objects.using(ACTIVITY).values_list("pk", "digest", "state")] == before


@activity_store
def test_official_files_that_an_operator_imported_stay(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Edition.objects.using(ACTIVITY).all().delete()
    monkeypatch.setattr(loading, "DATASETS", tuple(one for one in small.FEW if one.name == "registry"))
    import_certifications(folder.parent / "official", small.FEW)
    assert load_certifications(folder, False) == "as before"
    assert [one.carried for one in queries.editions()] == [False]
    load_certifications(folder, True)
    assert [one.carried for one in queries.editions()] == [True]
    assert queries.history_of("RNCP38228") == [], "less is carried than was read: that is no change of the register"
