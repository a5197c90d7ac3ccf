from cpa.modules.declarations.intake import waiting
from cpa.modules.declarations.intake.waiting import WaitingRoom
from tests.modules.declarations.events import person


def test_everyone_who_waits_comes_out_in_order_whether_kept_in_memory_or_put_away() -> None:
    for many in (0, 1, waiting.BATCH, 2 * waiting.BATCH + 3):
        room = WaitingRoom()
        for line in range(many):
            room.add(person(line=line + 1))
        batches = list(room.batches())
        assert [one.line for batch in batches for one in batch] == list(range(1, many + 1))
        assert all(len(batch) <= waiting.BATCH for batch in batches)
        assert room.persons == many
        room.close()


def test_what_comes_out_is_what_came_in() -> None:
    room = WaitingRoom()
    given = [person(hours=n, line=n + 1) for n in range(waiting.BATCH + 1)]
    for one in given:
        room.add(one)
    assert [one for batch in room.batches() for one in batch] == given
