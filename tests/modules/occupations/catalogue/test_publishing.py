"""A release is published whole, kept until the second next one, and read back as it was."""

from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from cpa.kernel.stores import ACTIVITY
from cpa.modules.occupations.catalogue.carrying import load_carried
from cpa.modules.occupations.catalogue.current import current, current_release, current_titles, published_tables
from cpa.modules.occupations.catalogue.publishing import Provenance, publish
from cpa.modules.occupations.catalogue.reference_files import write_tables
from cpa.modules.occupations.catalogue.tables import MobilityRow, Tables, TextRow, digest
from cpa.modules.occupations.models.release import Release, State
from cpa.modules.occupations.models.text import TextEntry
from tests.databases import activity_store
from tests.modules.occupations.catalogue.small import SMALL
from tests.occupations import publish_occupations, withdraw_occupations

FACTS = Provenance("reference", "v1", "producer", "licence")
OFFICIAL = Provenance("rome", "v1", "producer", "licence")
OTHER = replace(SMALL, mobility=())
THIRD = replace(SMALL, contexts=())
TEXTS = (TextRow("A1101", "definition", "1", "Cultive."),)

pytestmark = activity_store


def states() -> dict[str, str]:
    return dict(Release.objects.using(ACTIVITY).values_list("digest", "state"))


@pytest.fixture(autouse=True)
def nothing_published(db: None) -> None:
    withdraw_occupations()


def test_nothing_published_is_an_empty_catalogue() -> None:
    assert current().occupations == ()
    assert current_titles() == ()


def test_what_is_published_is_read_back_to_the_byte() -> None:
    publish(tables=SMALL, provenance=FACTS)
    assert published_tables(digest(SMALL)) == SMALL
    assert current().release == digest(SMALL)
    assert current_titles() == SMALL.titles


def test_the_same_facts_published_again_change_nothing() -> None:
    assert publish(tables=SMALL, provenance=FACTS)
    before = current_release()
    assert not publish(tables=SMALL, provenance=FACTS)
    assert current_release() == before


def test_readers_see_another_release_at_once() -> None:
    publish(tables=SMALL, provenance=FACTS)
    assert current().mobility
    publish(tables=OTHER, provenance=FACTS)
    assert not current().mobility


def test_the_release_before_is_kept_until_the_next() -> None:
    publish(tables=SMALL, provenance=FACTS)
    publish(tables=OTHER, provenance=FACTS)
    assert states() == {digest(SMALL): State.PREVIOUS, digest(OTHER): State.CURRENT}
    assert published_tables(digest(SMALL)) == SMALL
    publish(tables=THIRD, provenance=FACTS)
    assert states() == {digest(OTHER): State.PREVIOUS, digest(THIRD): State.CURRENT}


def test_going_back_to_the_release_before_is_a_publication() -> None:
    for tables in (SMALL, OTHER, SMALL):
        assert publish(tables=tables, provenance=FACTS)
    assert states() == {digest(OTHER): State.PREVIOUS, digest(SMALL): State.CURRENT}
    assert published_tables(digest(SMALL)) == SMALL


def test_a_publication_that_fails_leaves_the_live_release() -> None:
    publish(tables=SMALL, provenance=FACTS)
    twice: Tables = replace(OTHER, mobility=(MobilityRow("A1101", "A1102", "1", ""),) * 2)
    with pytest.raises(Exception, match="occupations_move_once"):
        publish(tables=twice, provenance=FACTS)
    assert states() == {digest(SMALL): State.CURRENT}
    assert current().release == digest(SMALL)


def test_texts_come_and_go_with_official_files_of_the_same_facts() -> None:
    publish(tables=SMALL, provenance=FACTS)
    assert publish(tables=SMALL, provenance=OFFICIAL, texts=TEXTS)
    assert not publish(tables=SMALL, provenance=OFFICIAL, texts=TEXTS)
    assert [row.text for row in TextEntry.objects.using(ACTIVITY).all()] == ["Cultive."]
    assert publish(tables=SMALL, provenance=FACTS)
    assert not TextEntry.objects.using(ACTIVITY).exists()
    release = current_release()
    assert release is not None
    assert release.origin == "reference"
    assert Release.objects.using(ACTIVITY).count() == 1


def test_what_is_carried_does_not_replace_official_files_unless_asked(tmp_path: Path) -> None:
    write_tables(tmp_path, OTHER)
    said = {"sources": [{"vintage": "v2", "producer": "producer", "licence": "licence"}]}
    (tmp_path / "source.yaml").write_text(yaml.safe_dump(said), "utf-8")
    publish(tables=SMALL, provenance=OFFICIAL)
    assert "stay" in load_carried(tmp_path, replace=False)
    assert current().release == digest(SMALL)
    assert load_carried(tmp_path, replace=True) == "2 occupations, v2"
    assert current().release == digest(OTHER)
    assert load_carried(tmp_path, replace=False) == "2 occupations, v2, as before"


def test_everything_carried_is_read_back_as_it_is_written(published_occupations: None) -> None:
    publish_occupations()
    release = current_release()
    assert release is not None
    assert digest(published_tables(release.digest)) == release.digest
