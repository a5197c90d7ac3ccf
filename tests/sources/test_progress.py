import io

from cpa.sources.progress import Meter


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def shown(out: io.StringIO, *steps: tuple[float, int]) -> str:
    """What a meter of 50 MB writes while bytes come in at given seconds."""
    times = iter([0.0])
    now = [0.0]
    meter = Meter(50_000_000, out=out, clock=lambda: next(times, now[0]))
    for when, count in steps:
        now[0] = when
        meter(count)
    return out.getvalue()


def test_a_terminal_sees_one_line_rewritten_in_place() -> None:
    assert shown(Terminal(), (0.5, 10_000_000), (1.0, 15_000_000)) == "\r 20 %  10 of 50 MB\r 50 %  25 of 50 MB"


def test_a_log_gets_a_plain_line_now_and_then() -> None:
    steps = [(second, 1_000_000) for second in range(1, 21)]
    assert shown(io.StringIO(), *steps) == " 20 %  10 of 50 MB\n 40 %  20 of 50 MB\n"


def test_a_short_import_says_nothing() -> None:
    assert shown(io.StringIO(), (0.1, 50_000_000)) == ""
    assert shown(Terminal(), (0.1, 50_000_000)) == ""
