"""The index of the search, made from the official titles and from our list of everyday words, and kept in tables."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from pathlib import Path

from django.db import connections, transaction

from cpa.kernel.stores import ACTIVITY
from cpa.modules.occupations.catalogue.current import current_titles
from cpa.modules.occupations.catalogue.tables import TitleRow
from cpa.modules.occupations.models import SearchEdition, SearchPosting, SearchTitle, SearchWord
from cpa.modules.occupations.search.everyday import everyday_words
from cpa.modules.occupations.search.titles import Title
from cpa.modules.occupations.search.vocabulary import indexed

OFFICIAL_NAME, OFFICIAL_TITLE, RARE_TITLE = 1000, 970, 930
FIRST_MEANING, LESS_EACH = 1000, 40
"""Standing in thousandths of an occupation's own name, of its other titles, of those hardly in use, of the likeliest
occupation of an everyday word, and how much less each next one has."""


def load_index(_folder: Path, _replace: bool) -> str:
    """Make the index from the published titles, unless it already is made from them. Says what it did."""
    rows = current_titles()
    changed = bring_index_up_to_date(rows)
    return f"{len(rows)} titles can be found{'' if changed else ', as before'}"


def bring_index_up_to_date(rows: Sequence[TitleRow]) -> bool:
    """Make the index from these official titles and the everyday words, in one transaction, unless it already is made
    from them. Returns whether it changed."""
    digest = _digest(rows)
    if SearchEdition.objects.using(ACTIVITY).filter(digest=digest).exists():
        return False
    index = indexed(titles(rows, everyday_words()))
    with transaction.atomic(using=ACTIVITY):
        _replace(SearchWord._meta.db_table, index.words)
        _replace(SearchTitle._meta.db_table, index.titles)
        _replace(SearchPosting._meta.db_table, sorted(index.postings))
        SearchEdition.objects.using(ACTIVITY).all().delete()
        SearchEdition.objects.using(ACTIVITY).create(digest=digest)
    return True


def titles(rows: Iterable[TitleRow], everyday: Mapping[str, Sequence[str]]) -> Iterator[Title]:
    """All the names under which occupations are found. Everyday words of an occupation that is not among the official
    ones are left out."""
    official = list(rows)
    names = {row.code: row.name for row in official if row.main}
    for row in official:
        standing = OFFICIAL_NAME if row.main else RARE_TITLE if row.rare else OFFICIAL_TITLE
        yield Title(row.code, names.get(row.code, row.name), row.name, standing)
    for text, codes in everyday.items():
        for rank, code in enumerate(codes):
            if code in names:
                yield Title(code, names[code], text, FIRST_MEANING - LESS_EACH * rank)


def _digest(rows: Iterable[TitleRow]) -> str:
    """Of all that the index depends on: titles, everyday words, and the way it is made."""
    found = sha256()
    for file in sorted(Path(__file__).parent.glob("*")):
        if file.suffix in {".py", ".yaml"}:
            found.update(file.read_bytes())
    for row in rows:
        found.update("\x1f".join(row).encode() + b"\x1e")
    return found.hexdigest()


def _replace(table: str, rows: Iterable[tuple[object, ...]]) -> None:
    with connections[ACTIVITY].cursor() as cursor:
        cursor.execute(f"DELETE FROM {table}")
        with cursor.copy(f"COPY {table} FROM STDIN") as copy:
            for row in rows:
                copy.write_row(row)
        cursor.execute(f"ANALYZE {table}")
