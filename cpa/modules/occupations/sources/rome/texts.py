"""What ROME says of occupations in sentences."""

from collections.abc import Container

from cpa.modules.occupations.catalogue.tables import TextRow
from cpa.modules.occupations.sources.rome.distil import known
from cpa.sources.sheet import Sheet

KINDS = {"definition": "definition", "acces_metier": "access"}


def texts_of(sheet: Sheet, codes: Container[str]) -> tuple[TextRow, ...]:
    """The sentences of each of these occupations, in their order. A row of an unknown occupation or kind is left out
    and told."""
    found: dict[tuple[str, str, int], str] = {}
    for line, (code, _part, kind, position, text) in sheet.numbered():
        if not known(sheet, line, code, codes, "métier"):
            continue
        if kind not in KINDS:
            sheet.leave_out("word-unknown", f"« {kind[:60]} » n’est pas une sorte de phrase : ligne laissée.", line)
        else:
            found[code, KINDS[kind], int(position)] = text
    return tuple(TextRow(code, kind, str(position), text) for (code, kind, position), text in sorted(found.items()))
