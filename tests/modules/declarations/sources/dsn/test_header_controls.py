"""Controls of the header of a declaration and of its envoi."""

import pytest

from tests.modules.declarations.sources.dsn.deposits import CONTRACT_END, Deposit, event, monthly, read

KIND, TARGET, FRACTION = "S20.G00.05.002", "S20.G00.05.006", "S20.G00.05.003"


def test_an_empty_envoi_holds_no_individu() -> None:
    deposit = monthly().put("S10.G00.00.008", "02")
    reading = read(deposit)
    assert reading.refused == [("S10.G00.00.008/CCH-11", deposit.line(KIND))]
    assert reading.ended[0].problems != ()


def test_only_some_natures_can_be_merely_cancelled() -> None:
    deposit = monthly().put(KIND, "04")
    assert (f"{KIND}/CCH-13", deposit.line(KIND)) in read(deposit).refused
    cancelled = event(CONTRACT_END).put(KIND, "04").after("S20.G00.05.004", (TARGET, "17052025999"))
    assert read(cancelled).refused == []


def test_a_cancelled_event_needs_no_individu() -> None:
    deposit = event(CONTRACT_END).put(KIND, "04").after("S20.G00.05.004", (TARGET, "17052025999"))
    del deposit.lines[deposit.index("S21.G00.30.001") :]
    assert read(deposit).refused == []


@pytest.mark.parametrize("kind", ["01", "03"])
def test_these_types_have_an_individu(kind: str) -> None:
    deposit = monthly(persons=[]).put(KIND, kind)
    assert read(deposit).refused == [(f"{KIND}/CCH-16", deposit.line(KIND))]


@pytest.mark.parametrize("kind", ["02", "05"])
def test_only_a_monthly_declaration_is_without_individu(kind: str) -> None:
    assert read(monthly(persons=[]).put(KIND, kind)).refused == []
    deposit = event().put(KIND, kind)
    assert ("DSN-SANS-INDIVIDU", deposit.line(KIND)) in read(deposit).refused


def test_a_pointer_comes_with_a_replacement_only() -> None:
    deposit = event().after("S20.G00.05.004", (TARGET, "121120251000"))
    assert read(deposit).refused == [(f"{TARGET}/CCH-12", deposit.line(TARGET))]
    assert read(deposit.put(KIND, "03")).refused == []


def test_a_pointer_in_a_monthly_replacement_is_tolerated() -> None:
    deposit = monthly().put(KIND, "03").after("S20.G00.05.005", (TARGET, "05022025" + "1"))
    reading = read(deposit)
    assert reading.warned == [(f"{TARGET}/CST-04", deposit.line(TARGET))]
    assert (reading.standing, reading.declarations[0].target) == (1, "050220251")


def test_the_replacement_of_an_event_names_what_it_replaces() -> None:
    deposit = event().put(KIND, "03")
    assert read(deposit).refused == [(f"{TARGET}/CID-11", deposit.line("S20.G00.05.001"))]


@pytest.mark.parametrize("replacement_first", [True, False])
def test_an_envoi_does_not_hold_an_event_and_its_own_replacement(replacement_first: bool) -> None:
    original = event()
    start = original.index("S20.G00.05.001")
    header, first = original.lines[:start], original.lines[start:]
    second = Deposit(list(first)).put(KIND, "03").put("S20.G00.05.004", "1002")
    second.after("S20.G00.05.004", (TARGET, "12112025" + "1001"))
    pair = (second.lines, first) if replacement_first else (first, second.lines)
    deposit = Deposit([*header, *pair[0], *pair[1]])
    assert read(deposit).refused == [(f"{KIND}/CCH-11", deposit.line(KIND, 2))]


def test_from_machine_to_machine_an_envoi_has_one_declaration() -> None:
    deposit = monthly()
    deposit.add(*deposit.lines[deposit.index("S20.G00.05.001") :]).put("S20.G00.05.004", "2", nth=2)
    assert read(deposit).refused == []
    deposit.after("S10.G00.02.005", ("S10.G00.95.006", "MtoM"))
    reading = read(deposit)
    assert reading.refused == [("S20.G00.05.001/CST-11", deposit.line("S20.G00.05.001", 2))]
    assert reading.standing == 1


def test_a_fraction_has_a_rank_within_its_number() -> None:
    for possible in ("12", "22", "33"):
        assert read(monthly().put(FRACTION, possible)).refused == []
    for impossible in (monthly().put(FRACTION, "21"), event().put(FRACTION, "12")):
        assert read(impossible).refused == [("DSN-FRACTION", impossible.line(FRACTION))]


@pytest.mark.parametrize(
    ("rubrique", "value", "code"),
    [
        ("S21.G00.06.001", "007001069", "DSN-SIREN"),
        ("S21.G00.11.001", "00018", "DSN-SIRET"),
        ("S10.G00.01.001", "007099998", "DSN-SIREN"),
        ("S10.G00.01.002", "00013", "DSN-SIRET"),
    ],
)
def test_a_wrong_siren_or_siret_is_refused(rubrique: str, value: str, code: str) -> None:
    deposit = monthly().put(rubrique, value)
    reading = read(deposit)
    assert reading.refused == [(code, deposit.line(rubrique))]
    assert reading.standing == 0


def test_the_establishments_of_la_poste_have_a_key_of_their_own() -> None:
    poste = monthly().put("S21.G00.06.001", "356000000").put("S21.G00.11.001", "00006")
    assert read(poste).refused == []
    assert read(poste.put("S21.G00.11.001", "00007")).refused[0][0] == "DSN-SIRET"


@pytest.mark.parametrize(
    ("rubrique", "value"),
    [
        ("S20.G00.05.001", "77"),
        ("S20.G00.05.003", "10"),
        ("S20.G00.05.004", "01"),
        ("S20.G00.05.005", "15022025"),
        ("S20.G00.05.005", "01132025"),
        ("S20.G00.05.007", "31022025"),
        ("S20.G00.05.010", "03"),
        ("S21.G00.06.001", "7001068"),
    ],
)
def test_a_header_value_of_another_form_is_refused(rubrique: str, value: str) -> None:
    deposit = monthly().put(rubrique, value)
    assert (f"{rubrique}/CSL-00", deposit.line(rubrique)) in read(deposit).refused


def test_a_national_number_as_a_reference_and_a_month_too_far_ahead_are_told() -> None:
    deposit = monthly().after("S20.G00.05.008", ("S20.G00.05.009", "2850769951197"))
    deposit.put("S20.G00.05.005", "01052025")
    reading = read(deposit)
    assert {code for code, _ in reading.warned} == {"DSN-REFERENCE", "DSN-MOIS"}
    assert reading.standing == 1


def test_a_month_may_be_declared_from_the_month_before() -> None:
    assert read(monthly().put("S20.G00.05.007", "31012025")).problems == []
    assert read(monthly().put("S20.G00.05.007", "31122024")).warned[0][0] == "DSN-MOIS"
