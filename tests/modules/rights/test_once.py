"""One page reads once what its parts ask several times; the next page reads anew."""

from itertools import count

from cpa.modules.rights.once import once, one_page


def test_a_page_reads_once_and_the_next_page_reads_anew():
    numbers = count()

    def read():
        return once("number", lambda: next(numbers))

    with one_page():
        assert (read(), read()) == (0, 0)
    with one_page():
        assert read() == 1
    assert (read(), read()) == (2, 3)


def test_a_page_that_fails_remembers_nothing():
    try:
        with one_page():
            once("number", lambda: 1)
            raise ValueError
    except ValueError:
        assert once("number", lambda: 2) == 2
