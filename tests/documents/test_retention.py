"""docs/privacy/retention.md says of each table what its model says."""

from pathlib import Path

from django.apps import apps

PAGE = Path(__file__).parents[2] / "docs/privacy/retention.md"


def rows():
    """Table → the cells beside it, in the page."""
    cells = [line.strip("|").split("|") for line in PAGE.read_text(encoding="utf-8").splitlines() if "| `" in line]
    return {name.strip().strip("`"): [cell.strip() for cell in rest] for name, *rest in cells}


def ours():
    return {model._meta.label: model.Privacy for model in apps.get_models() if hasattr(model, "Privacy")}


def test_every_table_of_ours_is_listed_with_its_purpose_and_its_retention():
    listed = rows()
    assert {label: listed.get(label) for label in ours()} == {
        label: [privacy.purpose, privacy.retention] for label, privacy in ours().items()
    }


def test_every_table_of_others_that_holds_people_is_listed():
    others = {model._meta.label for model in apps.get_models() if not hasattr(model, "Privacy")}
    without_people = {"auth.Permission", "auth.Group", "contenttypes.ContentType"}
    assert others - without_people <= rows().keys()
    assert rows().keys() <= others | ours().keys()
