"""Communes by what people type: a name, a part of one, a postal code, with or without the department."""

from collections.abc import Iterator, Mapping, Sequence

from django.db import connections

from cpa.kernel.stores import ACTIVITY
from cpa.module_api.three_steps import Place
from cpa.modules.occupations.models.published import CodeName
from cpa.modules.occupations.sources.official_table.spelling import spelt
from cpa.modules.occupations.sources.territories.asking import Asked, asked

BY_CODE = "(commune.code = %(code)s OR commune.postal_codes @> ARRAY[%(code)s]::varchar[])"
BY_NAME = "(commune.searched LIKE '%%' || %(words)s || '%%' OR commune.searched %% %(words)s)"
IN_DEPARTMENT = "commune.department = %(department)s"

QUERY = """
SELECT current, name, department, postal_codes
FROM occupations_commune commune
WHERE {conditions}
ORDER BY searched = %(words)s DESC, searched LIKE %(words)s || '%%' DESC, searched LIKE '%%' || %(words)s || '%%' DESC,
         CASE WHEN searched LIKE '%%' || %(words)s || '%%' THEN 0 ELSE similarity(searched, %(words)s) END DESC,
         kind = 'district' AND %(code)s <> '' DESC, postal_codes @> ARRAY[%(code)s]::varchar[] DESC,
         population DESC NULLS LAST, name, code
LIMIT %(limit)s
"""
"""The name itself, then names that begin so, that hold it, that look alike; the largest first. A postal code of a large
city means one of its districts, and a code of five figures a postal code before that of a commune."""


def find_places(text: str, limit: int) -> list[Place]:
    """The communes that `text` names, the most likely first, at most `limit`; none for words that name none. Spelling
    is forgiven."""
    names = _departments()
    what = asked(text, {spelt(name): area for area, name in names.items()})
    if limit < 1 or not (what.words or what.code):
        return []
    values = {"words": what.words, "code": what.code, "department": what.department, "limit": 2 * limit}
    with connections[ACTIVITY].cursor() as cursor:
        cursor.execute(QUERY.format(conditions=" AND ".join(_conditions(what))), values)
        return list(_places(cursor.fetchall(), names))[:limit]


def _departments() -> Mapping[str, str]:
    """The name of each department, by its area."""
    names = CodeName.objects.using(ACTIVITY).filter(table__dataset="departments")
    return dict(names.values_list("code", "name"))


def _conditions(what: Asked) -> Iterator[str]:
    yield BY_CODE if what.code else BY_NAME
    if what.department:
        yield IN_DEPARTMENT


def _places(rows: Sequence[tuple[str, str, str, list[str]]], departments: Mapping[str, str]) -> Iterator[Place]:
    seen = set()
    for current, name, area, postal_codes in rows:
        if (current, name) not in seen:
            seen.add((current, name))
            yield Place(current, name, departments.get(area, ""), postal_codes[0] if len(postal_codes) == 1 else "")
