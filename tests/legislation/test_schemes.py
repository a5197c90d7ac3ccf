"""Promises every body of law keeps, whichever it is: found by its folder alone."""

import re
from collections import Counter
from pathlib import Path

import pytest

import cpa.legislation
from cpa.legislation.schemes import Scheme, case_kinds, schemes, tellers
from cpa.rules.cases import read_cases, run_case
from cpa.rules.wording import fields
from tests.legislation.sentences import unreadable

EVERY = pytest.mark.parametrize("scheme", schemes(), ids=lambda scheme: scheme.name)


def test_every_folder_of_law_is_found() -> None:
    folders = {path.parent.name for path in Path(cpa.legislation.__path__[0]).glob("*/scheme.py")}
    assert {scheme.folder.name for scheme in schemes()} == folders


@EVERY
def test_its_own_cases_pass(scheme: Scheme) -> None:
    outcomes = [run_case(case, case_kinds()) for case in read_cases(scheme.folder / "cases")]
    assert [f"{o.case.id}: {o.sentence}" for o in outcomes if o.verdict != "PASS"] == []


@EVERY
def test_each_rule_has_three_examples_and_one_on_a_boundary(scheme: Scheme) -> None:
    cases = read_cases(scheme.folder / "cases")
    examples = Counter(rule for case in cases for rule in case.rules)
    boundaries = {rule for case in cases if case.boundary for rule in case.rules}
    written = {rule for versions in scheme.law.rules.values() for version in versions for rule in version.origin.rules}
    written |= {rule for parameter in scheme.law.parameters.by_path.values() for rule in parameter.rules}
    assert {rule: examples[rule] for rule in written if examples[rule] < 3} == {}
    assert written - boundaries == set()


@EVERY
def test_every_rule_names_its_article(scheme: Scheme) -> None:
    for versions in scheme.law.rules.values():
        for version in versions:
            assert version.origin.citation is not None
            assert re.search(r"art\. |n° ", version.origin.citation.article), version.name


@EVERY
def test_both_languages_of_a_sentence_show_the_same_values(scheme: Scheme) -> None:
    for versions in scheme.law.rules.values():
        for version in versions:
            for words in (version.why or {}).values():
                if words:
                    assert sorted(fields(words.fr)) == sorted(fields(words.en)), version.name


@EVERY
def test_every_parameter_is_read_by_a_rule(scheme: Scheme) -> None:
    sources = "".join(file.read_text("utf-8") for file in scheme.folder.rglob("*.py"))
    for path in scheme.law.parameters.by_path:
        assert f".{path}" in sources or f'"{path}"' in sources, path


@EVERY
def test_a_reader_finds_what_the_scheme_is_for(scheme: Scheme) -> None:
    assert (scheme.folder / "README.md").is_file()


def test_every_kind_that_is_answered_can_be_told() -> None:
    assert case_kinds().keys() == tellers().keys()


@EVERY
def test_every_case_is_told_in_short_sentences(scheme: Scheme) -> None:
    for case in read_cases(scheme.folder / "cases"):
        told = list(tellers()[case.kind](case.given))
        assert told, case.id
        assert unreadable(sentence.text(language) for sentence in told for language in ("fr", "en")) == [], case.id
