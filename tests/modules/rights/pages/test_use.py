"""« Utiliser »: each right says what it is for, and shows the ways that modules offer (use_section)."""

import pytest

from tests.databases import both_stores
from tests.modules.rights.pages.reading import links, page, text


@both_stores
@pytest.mark.parametrize(
    ("right", "said", "way"),
    [
        ("cpf", "Une somme fixe reste à votre charge", None),
        ("c2p", "Les points demandés sont mis de côté", "/mes-demandes/nouvelle/c2p/part_time/"),
        ("cec", "L’argent demandé est mis de côté", "/mes-demandes/nouvelle/cec/volunteers/"),
    ],
)
def test_each_right_says_how_it_is_used_and_where_to_ask(maria, declared, right, said, way):
    main = page(maria, f"/mes-droits/{right}/utiliser/")
    assert said in text(main)
    asked = [address for address in links(main).values() if address.startswith("/mes-demandes/")]
    assert (way in asked) is (way is not None)
