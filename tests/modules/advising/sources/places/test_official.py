"""The official lists themselves, where they are: every count that their notes give."""

import pytest

from cpa.modules.advising.sources.places.carried import carried_in, files_of
from cpa.modules.advising.sources.places.reading import Read, read_places
from cpa.modules.advising.sources.places.telling import told
from cpa.sources.package import open_package
from cpa.sources.reference.place import REFERENCE
from tests.shared_data import FOLDER

pytestmark = pytest.mark.shared_data

ROWS = {
    "agences_ft_ml_capemploi": 993,
    "missions_locales_referentiel_i-milo": 450,
    "missions_locales_agences": 459,
    "agences_pole_emploi": 894,
    "points_relais_conseil_vae": 154,
    "france_services": 2_683,
    "conseillers_numeriques_permanences": 4_930,
    "data_inclusion_structures": 3_811,
    "data_inclusion_services": 4_261,
    "aidants_connect_structures": 3_407,
}


@pytest.fixture(scope="module")
def read() -> Read:
    return read_places(open_package(FOLDER / "lieux_aide"))


def test_every_row_of_every_list_is_read(read: Read) -> None:
    assert dict(read.rows) == ROWS
    assert not read.refused
    assert (read.leftovers["files"], read.leftovers["columns"]) == (0, 0)


def test_what_is_set_aside_is_told_with_its_reason(read: Read) -> None:
    assert read.aside == {"place-service-alone": 4_261 - 621, "place-for-residents": 320, "place-without-address": 1}
    assert len(read.records) == sum(ROWS.values()) - 4_261 - 320 - 1


def test_the_notes_defects_are_mended_and_counted(read: Read) -> None:
    assert sum(one.latitude is not None for one in read.records if one.dataset == "agences_ft_ml_capemploi") == 992
    assert sum(one.latitude is not None for one in read.records if one.dataset == "france_services") == 2_653
    assert read.mended["siret firm: SIRET"] == 28
    assert read.mended["leading_zeros: Code postal"] == 225
    assert read.mended["cedex: commune"] == 34


def test_what_is_carried_says_the_same_without_the_list_that_may_not_be(read: Read) -> None:
    carried, digests = carried_in(REFERENCE / "places")
    assert "agences_ft_ml_capemploi" not in digests
    allowed = [one for one in read.records if told()[one.dataset].carried]
    assert {one._replace(key="") for one in carried} == {one._replace(key="") for one in allowed}
    files = files_of(allowed, digests)
    assert all((REFERENCE / "places" / name).read_bytes() == content for name, content in files.items())
    assert sum(map(len, files.values())) < 900_000
