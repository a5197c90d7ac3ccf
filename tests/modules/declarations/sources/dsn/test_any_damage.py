"""Whatever happens to a file, reading it never fails, and nothing stands that was not whole."""

import io

from hypothesis import given, settings
from hypothesis import strategies as st

from cpa.modules.declarations.sources.dsn.importer import read_envois
from cpa.modules.declarations.sources.dsn.values import DeclarationClosed, DeclarationOpened, EnvoiClosed, EnvoiOpened
from tests.modules.declarations.sources.dsn.deposits import CONTRACT_END, event, monthly, read
from tests.modules.declarations.sources.dsn.test_lot import group, lot

FILES = {
    "monthly": monthly().data(),
    "unix": monthly("P21V01").data("\n"),
    "event": event(CONTRACT_END).data(),
    "lot": lot(group("DSNOK", monthly(), event()), group("FP-KO", event())),
}
files = st.sampled_from(sorted(FILES)).map(FILES.__getitem__)


def balanced(data: bytes) -> None:
    """Envois and declarations open and close in pairs."""
    kinds = [type(e) for e in read_envois(io.BytesIO(data))]
    assert kinds[0] is EnvoiOpened
    assert kinds[-1] is EnvoiClosed
    for opening, closing in ((EnvoiOpened, EnvoiClosed), (DeclarationOpened, DeclarationClosed)):
        pairs = [kind for kind in kinds if kind in (opening, closing)]
        assert pairs == [opening, closing] * (len(pairs) // 2)


@settings(max_examples=300, deadline=None)
@given(data=st.data())
def test_random_bytes_put_anywhere_never_break_the_reading(data: st.DataObject) -> None:
    content = bytearray(data.draw(files))
    for _ in range(data.draw(st.integers(1, 8))):
        position = data.draw(st.integers(0, len(content) - 1))
        content[position : position + data.draw(st.integers(0, 40))] = data.draw(st.binary(max_size=12))
    balanced(bytes(content))


@settings(max_examples=200, deadline=None)
@given(content=st.binary(max_size=2000))
def test_any_bytes_are_read(content: bytes) -> None:
    balanced(content)
    assert read(content).standing == 0


@settings(max_examples=300, deadline=None)
@given(data=st.data())
def test_lines_taken_away_doubled_or_moved_never_leave_wrong_totals_standing(data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(["monthly", "unix", "event"]))
    lines = FILES[name].splitlines(keepends=True)
    for _ in range(data.draw(st.integers(1, 4))):
        position = data.draw(st.integers(0, len(lines) - 1))
        change = data.draw(st.sampled_from(["drop", "double", "move"]))
        line = lines.pop(position)
        if change == "double":
            lines[position:position] = [line, line]
        elif change == "move":
            lines.insert(data.draw(st.integers(0, len(lines))), line)
    content = b"".join(lines)
    balanced(content)
    if len(lines) != FILES[name].count(b"\n"):
        assert read(content).standing == 0


@settings(max_examples=200, deadline=None)
@given(data=st.data())
def test_a_file_cut_at_any_byte_credits_nothing(data: st.DataObject) -> None:
    content = data.draw(files)
    whole = content.rstrip(b"\r\n")
    cut = data.draw(st.integers(0, len(whole) - 1))
    balanced(content[:cut])
    assert read(content[:cut]).standing == 0


@settings(max_examples=300, deadline=None)
@given(data=st.data())
def test_a_value_changed_for_any_other_never_breaks_the_reading(data: st.DataObject) -> None:
    deposit = monthly() if data.draw(st.booleans()) else event()
    texts = st.text(st.characters(min_codepoint=32, max_codepoint=255, blacklist_categories=["Cc"]), max_size=30)
    for _ in range(data.draw(st.integers(1, 5))):
        position = data.draw(st.integers(0, len(deposit.lines) - 1))
        code = deposit.lines[position][0]
        deposit.lines[position] = (code, data.draw(texts | st.from_regex(r"[0-9]{1,13}(\.[0-9]{2})?", fullmatch=True)))
    balanced(deposit.data())
