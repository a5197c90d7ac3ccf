"""Every French sentence has its English one, and what Django reads is what is written."""

import re
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog, Message

from tests.repository.tree import ROOT, expect_none, files, parsed, place
from tools.catalogues import applications, compiled, sentences, translated, untranslated, update

_PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%[sd]|\{\w*\}")


def incomplete(root: Path) -> list[str]:
    """Sentences without translation, translations without sentence, wrong placeholders, stale compiled files."""
    found = []
    for application in applications(root):
        name = place(root, application)
        asked, written = sentences(application), translated(application)
        found += [f"{name}: {key!r} is not in the catalogue" for key in _keys(asked) - _keys(written)]
        found += [f"{name}: {key!r} is used no longer" for key in _keys(written) - _keys(asked)]
        found += [f"{name}: {message.id!r} is not translated" for message in untranslated(written)]
        found += [f"{name}: {message.id!r} has other placeholders" for message in written if _loses_a_value(message)]
        if _strings(written) != _strings(compiled(application)):
            found.append(f"{name}: the compiled catalogue is stale (make messages)")
    return found


def out_of_reach(root: Path) -> list[str]:
    """Files that ask for a translation outside of every application: Django would look nowhere."""
    homes = applications(root)
    return [
        place(root, path)
        for path in files(root, ".py", under="cpa")
        if not any(map(path.is_relative_to, homes)) and _imports_gettext(path)
    ]


def _imports_gettext(path: Path) -> bool:
    imports = [node for node in parsed(path).body if getattr(node, "module", "") == "django.utils.translation"]
    return any("gettext" in alias.name for node in imports for alias in node.names)  # type: ignore[attr-defined]


def _loses_a_value(message: Message) -> bool:
    if isinstance(message.string, str):
        return bool(message.string) and _placeholders(message.string) != _placeholders(message.id)
    # « one year » may go without its number, and no form may bring a value of its own.
    return any(_placeholders(form) - _placeholders(*message.id) for form in message.string)


def _placeholders(*texts: str) -> set[str]:
    return {found for text in texts for found in _PLACEHOLDER.findall(text)}


def _keys(catalogue: Catalog) -> set[tuple[object, str | None]]:
    return {(message.id, message.context) for message in catalogue if message.id}


def _strings(catalogue: Catalog) -> dict[object, object]:
    return {(_forms(m.id), m.context): _forms(m.string) for m in catalogue if m.id and m.string}


def _forms(text: object) -> tuple[str, ...]:
    """A sentence, or its singular and plural: Babel gives them as a tuple from a .po, as a list from a .mo."""
    return (text,) if isinstance(text, str) else tuple(text)  # type: ignore[arg-type]


def _written(application: Path, text: str, translation: str) -> Iterator[str]:
    (application / "sentence.py").write_text(f"from django.utils.translation import gettext\nA = gettext({text!r})\n")
    update(application)
    po = application / "locale/en/LC_MESSAGES/django.po"
    po.write_text(po.read_text().replace(f'msgid "{text}"\nmsgstr ""', f'msgid "{text}"\nmsgstr "{translation}"'))
    return (fault for fault in incomplete(application.parent.parent) if text in fault or "stale" in fault)


def test_every_sentence_is_translated() -> None:
    expect_none(incomplete(ROOT))


def test_sentences_live_where_django_looks_for_their_translation() -> None:
    expect_none(out_of_reach(ROOT))


def test_a_sentence_without_translation_is_seen(copy: Path) -> None:
    assert list(_written(copy / "cpa/ui", "Bonjour toutes", "")) == ["cpa/ui: 'Bonjour toutes' is not translated"]


def test_a_translation_that_is_not_compiled_is_seen(copy: Path) -> None:
    faults = list(_written(copy / "cpa/ui", "Bonjour toutes", "Hello all"))
    assert faults == ["cpa/ui: the compiled catalogue is stale (make messages)"]


def test_a_lost_placeholder_is_seen(copy: Path) -> None:
    faults = list(_written(copy / "cpa/ui", "Bonjour %(name)s", "Hello"))
    assert "cpa/ui: 'Bonjour %(name)s' has other placeholders" in faults


def test_a_new_and_a_forgotten_sentence_are_seen(copy: Path) -> None:
    update(copy / "cpa/ui")
    known = set(incomplete(copy))
    (copy / "cpa/ui/templates/new.html").write_text('{% load i18n %}{% translate "Bonjour toutes" %}')
    assert set(incomplete(copy)) - known == {"cpa/ui: ('Bonjour toutes', None) is not in the catalogue"}
    update(copy / "cpa/ui")
    (copy / "cpa/ui/templates/new.html").unlink()
    assert "cpa/ui: ('Bonjour toutes', None) is used no longer" in incomplete(copy)


def test_a_sentence_out_of_reach_is_seen(copy: Path) -> None:
    (copy / "cpa/kernel/words.py").write_text("from django.utils.translation import gettext_lazy as _\n")
    assert "cpa/kernel/words.py" in out_of_reach(copy)
