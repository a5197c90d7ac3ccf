"""No page escapes the walks: an address that is neither walked nor excused fails here."""

from tests.pages.addresses import EXCUSED, address_names
from tests.pages.registry import PAGES


def test_every_address_is_walked_or_excused_with_a_reason() -> None:
    walked = {page.name for page in PAGES}
    assert set(address_names()) == walked | set(EXCUSED)


def test_no_excused_address_is_walked() -> None:
    assert not {page.name for page in PAGES} & set(EXCUSED)


def test_no_page_is_listed_twice() -> None:
    assert len(set(PAGES)) == len(PAGES)
