"""The facts that a national run credited from, as the line kept with each transaction: what `facts_text.written` writes
of the same facts, built column by column. The law determines the same credit from them."""

from collections.abc import Iterator

import pyarrow as pa
import pyarrow.compute as pc

from cpa.legislation.c2p.factors import FACTORS

_ENGAGED = '{"minimum_reached":true,"nature":"'


def lines(right: str, year: int, credits: pa.Table) -> pa.Array:
    """A line of facts for each row; "" where nothing that concerns the right was declared."""
    members, concerned = _MEMBERS[right](_Columns(credits))
    return _chosen(concerned, _joined("{", *members, f'"year":{year}}}'))


class _Columns:
    """The columns of credits by name; what a year's rules do not ask for is nothing."""

    def __init__(self, credits: pa.Table) -> None:
        self._credits = credits

    def numbers(self, name: str) -> pa.Array:
        return self._of(name, pa.int64(), 0)

    def flags(self, name: str) -> pa.Array:
        return self._of(name, pa.bool_(), False)

    def texts(self, name: str) -> pa.Array:
        return self._of(name, pa.string(), "")

    def _of(self, name: str, type_: pa.DataType, nothing: object) -> pa.Array:
        if name not in self._credits.schema.names:
            return pa.repeat(pa.scalar(nothing, type_), len(self._credits))
        return pc.fill_null(self._credits[name].combine_chunks(), pa.scalar(nothing, type_))


def _of_cpf(columns: _Columns) -> tuple[Iterator[pa.Array], pa.Array]:
    """The proportion of a full year, told as one piece of work; fractions wider than 64 bits are texts already."""
    wide = columns.texts("wide_share")
    is_wide = pc.not_equal(wide, "")
    split = pc.split_pattern(_chosen(is_wide, wide, "0/1"), "/")
    worked = _chosen(is_wide, pc.list_element(split, 0), _text(columns.numbers("share_numerator")))
    reference = _chosen(is_wide, pc.list_element(split, 1), _text(columns.numbers("share_denominator")))
    works = pc.not_equal(worked, "0")
    months, disabled = columns.numbers("self_employed_months"), columns.flags("disabled_worker")
    sheltered, own = columns.flags("sheltered_work"), pc.greater(months, 0)
    work = _joined('"work":[{"basis":"hours","reference":', reference, ',"regime":"private","worked":', worked, "}],")
    members = (
        _chosen(disabled, '"disabled_worker":true,'),
        _chosen(columns.flags("low_qualified"), '"low_qualified":true,'),
        _chosen(own, _joined('"self_employment":{"contribution_paid":true,"months":', _text(months), "},")),
        _chosen(sheltered, '"sheltered_work":{},'),
        _chosen(works, work),
    )
    return iter(members), pc.or_(pc.or_(works, own), pc.or_(sheltered, disabled))


def _of_c2p(columns: _Columns) -> tuple[Iterator[pa.Array], pa.Array]:
    exposed = []
    for factor in FACTORS:
        months = columns.numbers(f"months_{factor.code}")
        told = _joined(f'{{"factor":"{factor.code}","months":', _text(months), "},")
        exposed.append(_chosen(pc.greater(months, 0), told))
    all_told = pc.utf8_rtrim(_joined(*exposed), ",")
    return iter((_joined('"exposures":[', all_told, "],"),)), pc.not_equal(all_told, "")


def _of_cec(columns: _Columns) -> tuple[Iterator[pa.Array], pa.Array]:
    natures = columns.texts("counted_natures")
    told = pc.replace_substring(natures, ",", f'"}},{_ENGAGED}')
    return iter((_joined(f'"engagements":[{_ENGAGED}', told, '"}],'),)), pc.not_equal(natures, "")


_MEMBERS = {"cpf": _of_cpf, "c2p": _of_c2p, "cec": _of_cec}


def _text(numbers: pa.Array) -> pa.Array:
    return numbers.cast(pa.string())


def _joined(*parts: object) -> pa.Array:
    return pc.binary_join_element_wise(*parts, "")


def _chosen(condition: pa.Array, yes: object, no: object = "") -> pa.Array:
    return pc.if_else(condition, yes, no)
