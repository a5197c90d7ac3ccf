"""Whatever the bytes, a file is read or refused: offers come out sound, or the whole file is unusable."""

from types import ModuleType

from hypothesis import given, settings
from hypothesis import strategies as st

from cpa.modules.trainings.catalogue.model import Offer
from cpa.modules.trainings.sources.offers.bts import reading as bts
from cpa.modules.trainings.sources.offers.lheo import reading as lheo
from cpa.modules.trainings.sources.offers.mcf import reading as mcf
from cpa.modules.trainings.sources.offers.problems import FILES, RECORDS
from cpa.modules.trainings.sources.offers.raw_file import Unusable
from cpa.modules.trainings.sources.offers.readings import MOST_CENTS, MOST_HOURS
from cpa.modules.trainings.sources.offers.rows import aside_line, offer_line
from tests.modules.trainings.sources.offers.reading import SAMPLES, read_bytes

BTS = "UAI;LIBELLÉFORMATION;MEFSTAT11;STATUT;CAPACITEPSUP\n0290076A;BTS Communication;32211032003;Scolaire;8\n".encode()
WHOLE = {lheo: (SAMPLES / "region.xml").read_bytes(), mcf: (SAMPLES / "catalogue.csv").read_bytes(), bts: BTS}
PIECES = (
    b"\x00", b"\xff", b"\xe9", b'"', b";", b"\n", b"\r", b"<", b"&", b">", b"]]>", b"<!--", b"9" * 400,
    b"\xf0\x9f\x98\x80", b"0000", b"-", b"\\", b"\t", b"\xe2\x80\xae", b"&#x202e;", b"&#0;",
)  # fmt: skip


def sound(offer: Offer) -> bool:
    """Whether the tables and the pages can hold it."""
    return (
        0 < len(offer.title) <= 250
        and (offer.price_cents is None or 0 <= offer.price_cents <= MOST_CENTS)
        and (offer.hours is None or 0 < offer.hours <= MOST_HOURS)
        and all(one.starts is None or one.ends is None or one.starts <= one.ends for one in offer.sessions)
        and len(offer.key) <= 160
        and "\x00" not in repr(offer)
    )


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from(list(WHOLE)),
    st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 30), st.sampled_from(PIECES)), max_size=6),
)
def test_a_damaged_file_is_read_soundly_or_refused(reader: ModuleType, wounds: list[tuple[float, int, bytes]]) -> None:
    content = WHOLE[reader]
    for where, lost, piece in wounds:
        at = int(where * len(content))
        content = content[:at] + piece + content[at + lost :]
    try:
        offers, desk = read_bytes(reader, content)
    except Unusable as refused:
        assert refused.code in FILES
        return
    assert all(map(sound, offers)) and len({one.key for one in offers}) == len(offers)
    assert all(one.why in RECORDS for one in desk.aside)
    for line in (*(offer_line(one, 0) for one in offers), *(aside_line(one, 0, 1) for one in desk.aside)):
        line.encode()
        assert line.count("\n") == 1 and "\x00" not in line
