"""The lot in which the platform hands messages to an organisme."""

from cpa.modules.declarations.sources.dsn.problems import asks_for_a_person
from tests.modules.declarations.sources.dsn.deposits import CONTRACT_END, Deposit, event, monthly, read

START = b"S05.G51.00.001,'V01R02'\nS05.G51.00.002,'769608'\nS05.G51.00.006,'4'\n"
END = b"S95.G51.00.001,'769608'\nS95.G51.00.002,'2'\n"


def group(name: str, *messages: Deposit, announced: int | None = None) -> bytes:
    count = len(messages) if announced is None else announced
    head, tail = f"S06.G51.00.001,'{name}'\n", f"S96.G51.00.001,'FINSL'\nS96.G51.00.002,'{count}'\n"
    return head.encode() + b"".join(message.data("\n") for message in messages) + tail.encode()


def lot(*groups: bytes) -> bytes:
    return START + b"".join(groups) + END


def test_each_message_of_a_lot_is_an_envoi_of_its_own() -> None:
    data = lot(group("DSNOK", monthly(), event(), event(CONTRACT_END)), group("FP-KO"), group("AUTRE"))
    reading = read(data)
    assert (reading.problems, reading.standing) == ([], 3)
    assert [declaration.nature for declaration in reading.declarations] == ["01", "04", "07"]
    assert len(reading.envois) == len(reading.ended) == 3


def test_messages_of_several_norms_come_in_one_lot() -> None:
    reading = read(lot(group("DSNOK", monthly("P24V01"), monthly("P21V01"), monthly("P27V01"), monthly())))
    assert [code for code, _ in reading.refused] == ["DSN-NORME"]
    assert [envoi.norm for envoi in reading.envois] == ["P24V01", "P21V01", "P27V01", "P25V01"]
    assert [len(closed.problems) for closed in reading.closed] == [0, 0, 0]


def test_a_message_that_the_platform_refused_is_not_read() -> None:
    reading = read(lot(group("DSNOK"), group("CT-KO", monthly())))
    assert [code for code, _ in reading.refused] == ["DSN-LOT-REFUSE"]
    assert (reading.declarations, reading.persons) == ([], [])


def damaged_event() -> Deposit:
    return event(CONTRACT_END).put("S21.G00.30.001", "1234567890123").put("S21.G00.06.001", "987654321")


def test_what_an_event_holds_only_warns_once_the_platform_accepted_it() -> None:
    alone = read(damaged_event())
    assert alone.standing == 0
    in_lot = read(lot(group("DSNOK", damaged_event())))
    assert (in_lot.refused, in_lot.standing) == ([], 1)
    assert {code for code, _ in in_lot.warned} >= {"S21.G00.30.001/CSL-00", "DSN-SIREN"}
    assert in_lot.persons == [], "an individu without a valid number is nobody"


def test_trust_never_extends_to_a_declaration_that_bears_rights() -> None:
    deposit = monthly().put("S21.G00.30.001", "1234567890123")
    assert [code for code, _ in read(lot(group("DSNOK", deposit))).refused] == ["S21.G00.30.001/CSL-00"]


def test_trust_never_extends_to_the_message_itself() -> None:
    whole = lot(group("DSNOK", event()))
    total = b"S90.G00.90.001,'%d'" % (len(event().lines) + 2)
    for damaged in (
        whole.replace(total, b"S90.G00.90.001,'7'"),
        whole.replace(b"S10.G00.00.005,'02'\n", b""),
        whole.replace(b"'CABINET'", b"'CABINET"),
        whole.replace(b"S21.G00.40.001,'01032018'\nS21.G00.40.009,'00001'\n", b""),
    ):
        assert damaged != whole
        assert read(damaged).standing == 0


def test_accents_lost_before_the_platform_only_warn() -> None:
    data = lot(group("DSNOK", monthly().put("S21.G00.40.006", "Ouvrier"))).replace(b"Ouvrier", b"Op\xef\xbf\xbdrateur")
    reading = read(data)
    assert (reading.refused, reading.standing) == ([], 1)
    assert {code for code, _ in reading.warned} == {"DSN-ACCENTS-PERDUS"}


def test_an_amount_that_lost_characters_is_still_refused() -> None:
    data = lot(group("DSNOK", monthly())).replace(b"'121.34'", b"'121\xef\xbf\xbd34'")
    assert read(data).standing == 0


def test_a_lot_cut_short_or_badly_counted_falls_whole() -> None:
    whole = lot(group("DSNOK", monthly(), event()))
    assert read(whole).standing == 2
    for broken in (
        whole[: -len(END)],
        whole[: whole.index(b"S96")],
        whole[: len(whole) // 2],
        lot(group("DSNOK", monthly(), event(), announced=3)),
        lot(group("DSNOK", monthly(), event())[: -len("S96.G51.00.002,'2'\n")]),
        START + END,
        whole.replace(b"S95.G51.00.001,'769608'", b"S95.G51.00.001,'769609'"),
        whole + monthly().data(),
        whole + b"trailing",
    ):
        reading = read(broken)
        assert reading.standing == 0
        assert reading.refused


def test_a_broken_lot_is_refused_even_where_its_norm_is_unknown() -> None:
    problems = read(lot(group("DSNOK", monthly("P27V01"), announced=2))).problems
    assert not all(asks_for_a_person(problem) for problem in problems)


def test_dates_in_disorder_in_an_event_of_a_lot_are_left_out() -> None:
    deposit = event(CONTRACT_END).put("S21.G00.51.002", "30042025", nth=2)
    reading = read(lot(group("DSNOK", deposit)))
    assert (reading.standing, reading.persons[0].activities) == (1, ())
    assert "DSN-PERIODE" in {code for code, _ in reading.warned}


def test_a_lot_without_message_is_refused_by_name() -> None:
    assert [code for code, _ in read(lot(group("DSNOK"), group("AUTRE"))).refused] == ["DSN-LOT-VIDE"]


def test_lines_are_numbered_in_the_whole_lot() -> None:
    second = monthly().put("S21.G00.40.007", "ZZ")
    before = START.count(b"\n") + 1 + len(monthly().lines) + 2
    reading = read(lot(group("DSNOK", monthly(), second)))
    assert reading.refused == [("S21.G00.40.007/CSL-00", before + second.line("S21.G00.40.007"))]
    assert [closed.persons for closed in reading.closed] == [2, 2]
