"""`{{ form }}` alone gives labels, hints and errors tied to their fields, and a summary that takes the focus."""

from xml.etree.ElementTree import Element

from django import forms
from django.utils import translation

from cpa.ui.gallery import SampleForm
from tests.ui.rendering import parsed, text_of


def _shown(form: forms.Form) -> Element:
    with translation.override("fr"):
        return parsed("{{ form }}", form=form)


def _by_id(page: Element, identifier: str) -> Element:
    return next(element for element in page.iter() if element.get("id") == identifier)


def test_every_field_has_a_label_or_a_legend() -> None:
    page = _shown(SampleForm())
    labelled = {label.get("for") for label in page.iter("label")}
    fields = [e for tag in ("input", "select", "textarea") for e in page.iter(tag) if e.get("type") != "hidden"]
    assert fields and all(field.get("id") in labelled for field in fields)
    assert [text_of(legend) for legend in page.iter("legend")] == ["Temps de travail"]


def test_a_hint_is_tied_to_its_field() -> None:
    page = _shown(SampleForm())
    assert text_of(_by_id(page, _by_id(page, "id_month").get("aria-describedby", ""))) == "Exemple : 03/2019."


def test_an_error_is_tied_to_its_field_and_says_how_to_mend_it() -> None:
    page = _shown(SampleForm({}))
    month = _by_id(page, "id_month")
    assert month.get("aria-invalid") == "true"
    described = [text_of(_by_id(page, part)) for part in month.get("aria-describedby", "").split()]
    assert described == ["Exemple : 03/2019.", "Erreur : Il manque le mois. Exemple : 03/2019."]


def test_the_summary_comes_first_takes_the_focus_and_leads_to_each_field() -> None:
    page = _shown(SampleForm({"kind": "half"}))
    summary = page[0]
    assert summary.get("class", "").startswith("error-summary") and summary.get("autofocus") is not None
    identifiers = {element.get("id") for element in page.iter()}
    targets = [link.get("href", "").removeprefix("#") for link in summary.iter("a")]
    assert len(targets) == 4 and set(targets) <= identifiers


def test_a_form_without_error_has_no_summary() -> None:
    assert not [e for e in _shown(SampleForm()).iter() if "error-summary" in e.get("class", "")]


def test_only_what_may_be_left_empty_is_marked() -> None:
    labels = [text_of(label) for label in _shown(SampleForm()).iter("label")]
    assert [label for label in labels if "(facultatif)" in label] == ["Précision (facultatif)"]
