"""Official sentences are on the page of an occupation where an operator imported them, and nowhere else."""

import pytest
from django.test import Client
from django.urls import reverse

from cpa.modules.occupations.catalogue.official_texts import OfficialTexts, official_texts
from cpa.modules.occupations.catalogue.publishing import Provenance, publish
from cpa.modules.occupations.catalogue.tables import TextRow
from tests.databases import both_stores
from tests.modules.occupations.catalogue.small import SMALL
from tests.occupations import withdraw_occupations

OFFICIAL = Provenance("rome", "v1", "producer", "licence")
TEXTS = (
    TextRow("A1101", "access", "1", "S'apprend sur le tas."),
    TextRow("A1101", "definition", "1", "Sème."),
    TextRow("A1101", "definition", "2", "Récolte <l'orge>."),
)

pytestmark = both_stores


@pytest.fixture(autouse=True)
def nothing_published(db: None) -> None:
    withdraw_occupations()


def page_of(client: Client, code: str) -> str:
    return client.get(reverse("occupations:occupation", args=[code])).content.decode()


def test_imported_texts_are_shown_in_their_order_with_their_producer(client: Client) -> None:
    publish(tables=SMALL, provenance=OFFICIAL, texts=TEXTS)
    assert official_texts("A1101") == OfficialTexts(("Sème.", "Récolte <l'orge>."), ("S'apprend sur le tas.",))
    page = page_of(client, "A1101")
    assert page.index("<li>Sème.</li>") < page.index("<li>Récolte &lt;l&#x27;orge&gt;.</li>") < page.index("sur le tas")
    assert "Texte de ROME, la liste officielle des métiers, tenue par France Travail." in page
    assert "Texte du référentiel" not in page_of(client, "A1102")


def test_what_the_project_carries_shows_no_text(client: Client) -> None:
    publish(tables=SMALL, provenance=Provenance("reference", "v1", "producer", "licence"))
    assert not official_texts("A1101")
    assert "Texte du référentiel" not in page_of(client, "A1101")
