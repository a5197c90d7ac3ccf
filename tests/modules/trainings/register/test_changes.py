"""What a new edition changed: what appeared, ended, changed, and nothing because lines moved."""

from cpa.modules.trainings.register.changes import Changed, changes_between, counted, told
from cpa.modules.trainings.register.tables import Codes, Gathering, Said, Tables


def edition(facts: dict[tuple[str, Said], str], romes: dict[str, str], first_line: int = 2) -> Tables:
    into = Gathering()
    for line, ((code, what), value) in enumerate(facts.items(), first_line):
        into.fact(code, what, value, 0, line)
    for line, (code, rome) in enumerate(romes.items(), first_line):
        into.link(Codes.CERTIFICATION, code, Codes.ROME3, rome, 0, line)
    return into.tables()


BEFORE = edition(
    {("RNCP1", Said.ACTIVE): "yes", ("RNCP1", Said.TITLE): "Boulanger", ("RNCP2", Said.ACTIVE): "yes"},
    {"RNCP1": "D1102", "RNCP3": "A1101"},
)


def test_what_appeared_ended_and_changed_is_told_apart() -> None:
    after = edition(
        {("RNCP1", Said.ACTIVE): "no", ("RNCP1", Said.TITLE): "Boulangère", ("RNCP4", Said.ACTIVE): "yes"},
        {"RNCP1": "D1104", "RNCP3": "A1101"},
    )
    changes = changes_between(BEFORE, after)
    assert (changes.appeared, changes.gone, changes.ended) == (("RNCP4",), ("RNCP2",), ("RNCP1",))
    assert changes.changed == (Changed("RNCP1", "title", "Boulanger", "Boulangère"),)
    assert changes.links == {"rome3": (1, 1)}
    assert counted(changes)["links to rome3 new"] == 1


def test_lines_that_moved_change_nothing() -> None:
    moved = edition(
        {("RNCP2", Said.ACTIVE): "yes", ("RNCP1", Said.TITLE): "Boulanger", ("RNCP1", Said.ACTIVE): "yes"},
        {"RNCP3": "A1101", "RNCP1": "D1102"},
        50,
    )
    assert not any(counted(changes_between(BEFORE, moved)).values())


def test_each_change_of_a_certification_is_told_once() -> None:
    into = Gathering()
    into.fact("RNCP1", Said.ACTIVE, "no", 0, 2)
    into.link(Codes.CERTIFICATION, "RNCP1", Codes.CERTIFICATION, "RNCP4", 0, 3)
    assert [*told(changes_between(BEFORE, into.tables()))] == [
        Changed("RNCP2", "gone", "yes", ""),
        Changed("RNCP3", "gone", "yes", ""),
        Changed("RNCP1", "active", "yes", "no"),
        Changed("RNCP1", "replaced_by", "", "RNCP4"),
        Changed("RNCP1", "title", "Boulanger", ""),
    ]
