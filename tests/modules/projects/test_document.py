"""What is handed over: one file with the sentence, the steps and the traps, without name, notes nor link."""

import io
import re
from datetime import date

import pikepdf
import pytest
from django.test import Client

from cpa.modules.projects import actions, queries
from cpa.modules.projects.document.contents import contents
from cpa.modules.projects.doors import INVITATIONS, Door
from cpa.modules.projects.kinds import Kind
from cpa.modules.projects.traps import traps_of
from tests.databases import both_stores
from tests.modules.projects.people import opened, someone
from tests.modules.projects.test_pages import started, text

DAY = date(2026, 11, 25)


@pytest.mark.parametrize("kind", list(Kind))
def test_each_type_of_project_names_its_traps_in_both_languages(kind: Kind) -> None:
    french, english = traps_of(kind, "fr"), traps_of(kind, "en")
    assert 2 <= len(french) == len(english) <= 5
    assert not set(french) & set(english) and traps_of(kind, "eo") == french


def test_no_trap_is_named_before_a_type_is_chosen() -> None:
    assert traps_of(None, "fr") == ()


@both_stores
def test_the_document_holds_the_sentence_the_steps_and_the_traps_and_no_note() -> None:
    account = someone()
    number = opened(account, want="ouvrir une boulangerie", kind=Kind.CREATE)
    actions.mark(account=account, number=number, step="advisor", state="open", note="secret de mardi")
    actions.mark(account=account, number=number, step="meet", state="not_for_me")
    followed = queries.project_of(account, number)
    assert followed
    told = contents(followed, DAY, "fr")
    assert ["Je veux", "ouvrir une boulangerie"] in told["sentence"]
    assert len(told["steps"]) == len(followed.steps) - 1
    assert told["traps"] == list(traps_of(Kind.CREATE, "fr"))
    assert "secret de mardi" not in str(told)


@both_stores
def test_the_file_is_a_tagged_pdf_that_leads_to_nothing() -> None:
    client = Client()
    address = started(client, Door.IDEA, want="ouvrir une boulangerie", kind="create")
    answer = client.get(f"{address}document/")
    assert answer["Content-Type"] == "application/pdf" and 'filename="mon-projet.pdf"' in answer["Content-Disposition"]
    with pikepdf.open(io.BytesIO(answer.content)) as file:
        assert "/StructTreeRoot" in file.Root and str(file.Root.Lang).startswith("fr")
        assert not any("/Annots" in page for page in file.pages)
    assert Client().get(f"{address}document/").status_code == 404


@both_stores
def test_the_page_offers_to_print_to_hand_over_and_to_ask_someone_near() -> None:
    client = Client()
    address = started(client, Door.IDEA, want="ouvrir une boulangerie", kind="create")
    page = client.get(address).content.decode()
    assert f'href="{address}document/"' in page and "data-print" in page and 'href="/pres-de-chez-moi/"' in page
    assert traps_of(Kind.CREATE, "fr")[0] in page and "À apporter" in page


@both_stores
def test_nothing_done_yet_is_said_in_words_and_the_type_once() -> None:
    client = Client()
    address = started(client, Door.UNWELL, kind="breathe")
    page, listed = (
        re.sub(r"\s+", " ", text(client.get(where).content.decode())) for where in (address, "/mon-projet/")
    )
    assert "Aucune étape faite sur 3" in page and "Aucune étape faite sur 3" in listed
    assert listed.count("Souffler et réfléchir") == 1


def test_rights_that_stay_are_named() -> None:
    assert all(right in str(INVITATIONS[Door.UNWELL]) for right in ("CPF", "C2P", "CEC"))
