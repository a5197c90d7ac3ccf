"""Brings the English catalogues up to date with the French sentences of templates and code: `make messages`, or
`python -m tools.catalogues FOLDER…` for those of some applications.

Each application keeps its own `locale/en/LC_MESSAGES/django.po`, sorted, without line numbers, and the compiled `.mo`
beside it. Babel reads and compiles: the system's gettext is not needed. What remains to translate is listed, and makes
the command fail.
"""

import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract
from babel.messages.mofile import read_mo, write_mo
from babel.messages.pofile import read_po, write_po
from django.utils.translation.template import templatize

ROOT = Path(__file__).resolve().parent.parent
LANGUAGE = "en"
CATALOGUE = Path("locale", LANGUAGE, "LC_MESSAGES", "django.po")

_KEYWORDS = {
    **dict.fromkeys(("_", "gettext", "gettext_lazy", "gettext_noop")),
    **dict.fromkeys(("ngettext", "ngettext_lazy"), (1, 2)),
    **dict.fromkeys(("pgettext", "pgettext_lazy"), ((1, "c"), 2)),
    **dict.fromkeys(("npgettext", "npgettext_lazy"), ((1, "c"), 2, 3)),
}
_BUILT = {".venv", "build", "migrations", "__pycache__"}
# A fixed date: a catalogue changes only when its sentences do.
_DATED = datetime(2026, 1, 1, tzinfo=UTC)


def applications(root: Path) -> list[Path]:
    """The folders of installed applications, the example module's included, in order."""
    found = [*root.glob("cpa/**/apps.py"), *root.glob("examples/*/**/apps.py")]
    return sorted({path.parent for path in found if not _BUILT.intersection(path.relative_to(root).parts)})


def sentences(application: Path) -> Catalog:
    """What the application's code and templates ask to translate."""
    found = _empty()
    for path in _sources(application):
        name = path.relative_to(application).as_posix()
        text = path.read_text("utf-8")
        source = text if path.suffix == ".py" else _as_code(text)
        for line, message, _comments, context in extract("python", BytesIO(source.encode()), _KEYWORDS):
            if message:
                found.add(message, locations=[(name, line)], context=context)
    return found


def translated(application: Path) -> Catalog:
    """The application's catalogue as it is written; empty when it has none."""
    path = application / CATALOGUE
    if not path.exists():
        return _empty()
    with path.open("rb") as stream:
        return read_po(stream, locale=LANGUAGE)


def compiled(application: Path) -> Catalog:
    """The application's catalogue as Django reads it; empty when it was not compiled."""
    path = (application / CATALOGUE).with_suffix(".mo")
    if not path.exists():
        return _empty()
    with path.open("rb") as stream:
        return read_mo(stream)


def untranslated(catalogue: Catalog) -> list[Message]:
    """Messages with a form left empty or marked as doubtful."""
    return [message for message in catalogue if message.id and (message.fuzzy or not all(_forms(message)))]


def update(application: Path) -> Catalog:
    """Rewrite the application's catalogue: new sentences in, unused ones out, translations kept; and compile it."""
    asked, kept = sentences(application), translated(application)
    kept.update(asked, no_fuzzy_matching=True, update_creation_date=False)
    _sign(kept)
    path = application / CATALOGUE
    if not asked:
        for left in (path, path.with_suffix(".mo")):
            left.unlink(missing_ok=True)
        return kept
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as stream:
        write_po(stream, kept, width=120, sort_output=True, ignore_obsolete=True, include_lineno=False)
    with path.with_suffix(".mo").open("wb") as stream:
        write_mo(stream, kept)
    return kept


def _as_code(template: str) -> str:
    """The template's sentences as calls of gettext, line for line; the indentation of a page is not that of code."""
    return "\n".join(line.lstrip() for line in templatize(template).split("\n"))


def _forms(message: Message) -> tuple[str, ...]:
    return (message.string,) if isinstance(message.string, str) else tuple(message.string or ("",))


def _sources(application: Path) -> Iterator[Path]:
    inner = [path.parent for path in application.glob("*/**/apps.py")]
    for path in sorted(application.rglob("*")):
        outside = _BUILT.intersection(path.relative_to(application).parts) or any(map(path.is_relative_to, inner))
        if path.suffix in {".py", ".html", ".txt"} and not outside:
            yield path


def _empty() -> Catalog:
    return Catalog(locale=LANGUAGE, fuzzy=False)


def _sign(catalogue: Catalog) -> None:
    """One header for all: nobody's name, no date that moves."""
    catalogue.project, catalogue.version, catalogue.header_comment = "cpa", "1", ""
    catalogue.msgid_bugs_address = catalogue.last_translator = catalogue.language_team = ""
    catalogue.creation_date = catalogue.revision_date = _DATED


def main() -> int:
    """Update the catalogues. Gives 1 when something remains to translate."""
    remaining = 0
    for application in [Path(folder).resolve() for folder in sys.argv[1:]] or applications(ROOT):
        catalogue = update(application)
        missing = untranslated(catalogue)
        remaining += len(missing)
        name = application.relative_to(ROOT).as_posix()
        sys.stdout.write(f"{name}: {len(catalogue)} sentences, {len(missing)} to translate\n")
        for message in missing:
            sys.stdout.write(f"    {message.id!r}\n")
    return 1 if remaining else 0


if __name__ == "__main__":
    sys.exit(main())
