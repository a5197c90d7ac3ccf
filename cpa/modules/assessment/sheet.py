"""What the scientific sheet shows: the instrument as it is, and figures as they were measured."""

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from django.utils.formats import number_format
from django.utils.translation import gettext as _

from cpa.kernel.said import said_in
from cpa.modules.assessment.measures import care
from cpa.modules.assessment.measures.instrument import Instrument, Scale
from cpa.modules.assessment.words import CONSTRUCTS, TOWARDS, statement
from cpa.ui.tables import Cell, Column, Table


@cache
def measured() -> Mapping[str, Any]:
    """The figures of measures/measured.yaml."""
    figures: Mapping[str, Any] = said_in(Path(care.__file__).parent / "measured.yaml")
    return figures


def sheet(of: Instrument) -> dict[str, object]:
    """The page's tables and figures."""
    figures = measured()
    return {
        "version": of.version,
        "form": len(of.form),
        "bank": len(of.items),
        "constructs": _constructs(of),
        "reliability": _reliability(of, figures["markers"]),
        "short_forms": _short_forms(figures["short_forms"]),
        "statements": [(_name(scale), _statements(of, scale)) for scale in of.scales],
        "care": care.told(),
        **{key: _written(value) for key, value in figures.items() if not isinstance(value, dict)},
        "unfit": figures["unfit"],
        "some": figures["some_difference"],
    }


def _constructs(of: Instrument) -> Table:
    columns = [Column(_("Échelle")), Column(_("Ce qu’elle mesure")), Column(_("D’après")), Column(_("Phrases"), True)]
    rows = [
        [Cell(_name(s)), Cell(str(CONSTRUCTS[s.key])), Cell(s.source), Cell(f"3 + {len(s.items) - 3}")]
        for s in of.scales
    ]
    return Table(_("Les dix échelles"), columns, rows)


def _reliability(of: Instrument, markers: Mapping[str, Mapping[str, float]]) -> Table:
    columns = [
        Column(_("Façon de travailler")),
        Column(_("Alpha"), True),
        Column(_("Oméga"), True),
        Column(_("Erreur type, sur 100"), True),
        Column(_("Marges tenues"), True),
    ]
    rows = [
        [
            Cell(_name(of.scale(key))),
            Cell(number_format(each["alpha"], 2)),
            Cell(number_format(each["omega"], 2)),
            Cell(str(each["error"])),
            Cell(_("%(share)d\u00a0%%") % {"share": each["held"]}),
        ]
        for key, each in markers.items()
    ]
    return Table(_("Phrases publiques de même sens, dix par échelle"), columns, rows)


def _short_forms(short: Mapping[int, float]) -> Table:
    columns = [
        Column(_("Phrases par échelle")),
        Column(_("Accord avec les dix"), True),
        Column(_("Questionnaire entier"), True),
    ]
    rows = [
        [Cell(str(count)), Cell(number_format(value, 2)), Cell(_("%(count)d phrases") % {"count": 10 * count})]
        for count, value in short.items()
    ]
    return Table(_("Combien de phrases par échelle\u00a0?"), columns, rows)


def _statements(of: Instrument, scale: Scale) -> Sequence[tuple[str, bool, bool]]:
    """Each statement, whether everyone is asked it, and whether it counts the other way."""
    return [(statement(item), item.key in of.form, item.direction < 0) for item in scale.items]


def _name(scale: Scale) -> str:
    return str(TOWARDS[scale.key].title)


def _written(value: object) -> object:
    """A number as the reader's language writes it; anything else as it is."""
    if isinstance(value, float):
        return number_format(value, 2)
    return number_format(value, 0, force_grouping=True) if isinstance(value, int) else value
