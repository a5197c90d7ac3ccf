from dataclasses import fields
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from cpa.legislation.facts import AnnualFacts, Basis, Evidence, Regime, Work
from cpa.modules.rights import facts_text

facts = st.from_type(AnnualFacts)


@given(facts)
def test_facts_come_back_as_they_were_written(given_facts):
    assert facts_text.read(facts_text.written(given_facts)) == given_facts


@given(facts)
def test_facts_take_one_line(given_facts):
    assert "\n" not in facts_text.written(given_facts)


def test_what_nobody_declared_takes_no_room():
    assert facts_text.written(AnnualFacts(2020)) == '{"year":2020}'


def test_the_declaration_and_its_lines_are_kept():
    evidence = Evidence(
        "dsn", "d-1", date(2021, 1, 5), employer="12345678900011", month=date(2020, 12, 1), lines=(7, 9)
    )
    year = AnnualFacts(2020, work=(Work(Regime.PRIVATE, Basis.HOURS, 160_700, 160_700, evidence=(evidence,)),))
    line = facts_text.written(year)
    assert '"lines":[7,9]' in line
    assert facts_text.read(line).work[0].evidence == (evidence,)


def test_no_field_of_the_facts_could_hold_an_identity():
    named = {f.name for kind in (AnnualFacts, Work, Evidence) for f in fields(kind)}
    assert not named & {"nir", "name", "email", "address", "birth"}
