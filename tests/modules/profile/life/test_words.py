import re
from pathlib import Path

from cpa.modules.profile.life import words
from cpa.modules.profile.life.queries import NO_CAR

REFERENCE = Path(__file__).parents[4] / "docs/reference/wishes.md"


def test_the_form_offers_every_code_of_the_reference_and_no_other():
    documented = set(re.findall(r"^\| `(\w+)`", REFERENCE.read_text("utf-8"), re.MULTILINE))
    assert documented == {*words.ALL_WISHES, *words.LIMITS, NO_CAR}
