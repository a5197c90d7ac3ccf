"""The jobs that employers declared."""

from collections.abc import Sequence
from datetime import date

from cpa.modules.declarations.facts.jobs import Job, jobs
from cpa.modules.declarations.facts.rows import ContractChange, ContractKey, ContractState, Declared
from tests.modules.declarations.facts.building import SIRET, change, contract, header, month

OTHER = "00700104300020"


def found(*states: ContractState, changes: Sequence[ContractChange] = ()) -> tuple[Job, ...]:
    return jobs(Declared(states, tuple(changes)), {})


def assignment(number: str, first: date, last: date | None, **given: str) -> ContractState:
    head = header(first.replace(day=1))
    key = ContractKey(given.pop("siret", SIRET), number, first)
    values = {"pcs": "676a", "title": "Préparateur de commandes"} | given
    return contract(head, key=key, ended_on=last, end_motive="032" if last else "", **values)


def test_a_contract_of_many_months_is_one_job_from_its_first_day() -> None:
    (job,) = found(*(contract(header(month(number)), pcs="684a", title="Agente") for number in range(1, 13)))
    assert (job.title, job.pcs, job.starts, job.ends) == ("Agente", "684a", date(2018, 3, 1), None)


def test_contracts_that_follow_each_other_are_one_job_and_others_are_not() -> None:
    first = assignment("1", date(2025, 1, 6), date(2025, 1, 31))
    next_monday = assignment("2", date(2025, 2, 3), date(2025, 2, 28))
    in_may = assignment("3", date(2025, 5, 1), None)
    spans = [(job.starts, job.ends) for job in found(in_may, next_monday, first)]
    assert spans == [(date(2025, 1, 6), date(2025, 2, 28)), (date(2025, 5, 1), None)]


def test_two_employers_or_two_jobs_at_once_stay_two() -> None:
    here = assignment("1", date(2025, 1, 6), None)
    there = assignment("2", date(2025, 1, 6), None, siret=OTHER)
    otherwise = assignment("3", date(2025, 1, 6), None, pcs="653a", title="Magasinier")
    assert len({job.key for job in found(here, there, otherwise)}) == 3


def test_the_key_of_a_job_outlives_its_end_and_a_better_title() -> None:
    (running,) = found(assignment("1", date(2025, 1, 6), None))
    (over,) = found(assignment("1", date(2025, 1, 6), date(2025, 3, 31), title="Préparatrice"))
    assert running.key == over.key


def test_an_employer_that_stops_naming_the_job_does_not_take_the_name_back() -> None:
    (job,) = found(contract(header(month(1)), title="Agente"), contract(header(month(2)), title=""))
    assert job.title == "Agente"


def test_a_contract_that_changed_its_number_started_when_the_first_one_did() -> None:
    before = contract(header(month(1)))
    key = ContractKey(SIRET, "00002", date(2025, 2, 1))
    after = contract(header(month(2)), key=key)
    told = change(header(month(2)), date(2025, 2, 1), key=key, former_number="00001", former_start=date(2018, 3, 1))
    (job,) = found(before, after, changes=[told])
    assert job.starts == date(2018, 3, 1)


def test_a_contract_that_ended_before_it_started_is_no_job() -> None:
    assert found(assignment("1", date(2025, 1, 6), date(2025, 1, 5))) == ()
