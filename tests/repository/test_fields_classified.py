"""Every field of every table of ours says what it is about a person, why it is kept and how long."""

from collections import Counter

from django.apps import apps
from django.db import models
from django.test.utils import isolate_apps

from tests.repository.tree import expect_none

CLASSES = ("pseudonym", "activity", "reference", "free_text")


def unclassified(model: type[models.Model]) -> list[str]:
    """What the model's `Privacy` leaves out, says twice or invents."""
    privacy = model.__dict__.get("Privacy")
    if privacy is None:
        return [f"{model._meta.label}: no class Privacy"]
    allowed = (*CLASSES, "identity") if model._meta.app_label == "identity" else CLASSES
    listed = Counter(name for group in allowed for name in getattr(privacy, group, ()))
    fields = {field.name for field in (*model._meta.local_fields, *model._meta.local_many_to_many)} - _made_of_others(
        model
    )
    faults = [f"{name} is in no class" for name in sorted(fields - listed.keys())]
    faults += [f"{name} is not a field" for name in sorted(listed.keys() - fields)]
    faults += [f"{name} is in several classes" for name, count in listed.items() if count > 1]
    faults += [f"no {word}" for word in ("purpose", "retention") if not getattr(privacy, word, "").strip()]
    if hasattr(privacy, "identity") and "identity" not in allowed:
        faults.append("only the identity module holds identity")
    return [f"{model._meta.label}: {fault}" for fault in faults]


def _made_of_others(model: type[models.Model]) -> set[str]:
    return {field.name for field in model._meta.local_fields if isinstance(field, models.CompositePrimaryKey)}


def ours() -> list[type[models.Model]]:
    """The models of the package's own applications."""
    return [
        model for config in apps.get_app_configs() if config.name.startswith("cpa.") for model in config.get_models()
    ]


def test_every_field_of_every_model_is_classified() -> None:
    assert ours()
    expect_none([fault for model in ours() for fault in unclassified(model)])


@isolate_apps("cpa.ledger")
def test_a_model_without_classes_is_seen() -> None:
    class Silent(models.Model):
        class Meta:
            app_label = "ledger"

    assert unclassified(Silent) == ["ledger.Silent: no class Privacy"]


@isolate_apps("cpa.ledger")
def test_each_way_of_classifying_badly_is_seen() -> None:
    class Note(models.Model):
        forgotten = models.TextField()
        twice = models.TextField()

        class Meta:
            app_label = "ledger"

        class Privacy:
            identity = ("id",)
            pseudonym = ("id", "twice", "imagined")
            activity = ("twice",)
            purpose = "Show what is seen."
            retention = " "

    assert set(unclassified(Note)) == {
        "ledger.Note: forgotten is in no class",
        "ledger.Note: imagined is not a field",
        "ledger.Note: twice is in several classes",
        "ledger.Note: no retention",
        "ledger.Note: only the identity module holds identity",
    }


@isolate_apps("cpa.ledger")
def test_the_classes_of_a_parent_do_not_cover_a_child() -> None:
    class Parent(models.Model):
        class Meta:
            app_label = "ledger"
            abstract = True

        class Privacy:
            pseudonym = ("id",)

    class Child(Parent):
        class Meta:
            app_label = "ledger"

    assert unclassified(Child) == ["ledger.Child: no class Privacy"]
