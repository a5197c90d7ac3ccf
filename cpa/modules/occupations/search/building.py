"""The index of the search, made from the official titles and from our list of everyday words, and kept in tables."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from pathlib import Path

from django.db import transaction

from cpa.kernel.stores import ACTIVITY
from cpa.modules.occupations.catalogue.current import current_titles
from cpa.modules.occupations.catalogue.tables import TitleRow
from cpa.modules.occupations.models import SearchEdition, SearchPosting, SearchRelated, SearchTitle, SearchWord
from cpa.modules.occupations.search.everyday import everyday_words, related_words, wished_words
from cpa.modules.occupations.search.titles import Title
from cpa.modules.occupations.search.vocabulary import indexed
from cpa.sources.bulk import rewrite, wait_alone

OFFICIAL_NAME, OFFICIAL_TITLE, RARE_TITLE = 1000, 970, 930
EVERYDAY_WORD, WISH, LESS_EACH = 1000, 850, 40
"""Standing in thousandths of an occupation's own name, of its other titles, of those hardly in use, of the likeliest
occupation of an everyday word and of a wish, and how much less each next one has."""

_ALONE = 0x736561726368
"""Key of the advisory lock that lets one process make the index at a time."""


def load_index(_folder: Path, _replace: bool) -> str:
    """Make the index from the published titles, unless it already is made from them. Says what it did."""
    rows = current_titles()
    changed = bring_index_up_to_date(rows)
    return f"{len(rows)} titles can be found{'' if changed else ', as before'}"


def bring_index_up_to_date(rows: Sequence[TitleRow]) -> bool:
    """Make the index from these official titles and the everyday words, in one transaction, unless it already is made
    from them. Returns whether it changed."""
    digest = _digest(rows)
    with transaction.atomic(using=ACTIVITY):
        wait_alone(_ALONE)
        if SearchEdition.objects.using(ACTIVITY).filter(digest=digest).exists():
            return False
        titles = [*official(rows), *listed(everyday_words(), EVERYDAY_WORD, rows), *listed(wished_words(), WISH, rows)]
        index = indexed(titles, related_words())
        rewrite(SearchWord, (), index.words)
        rewrite(SearchTitle, (), index.titles)
        rewrite(SearchPosting, (), sorted(index.postings))
        rewrite(SearchRelated, (), index.related)
        SearchEdition.objects.using(ACTIVITY).all().delete()
        SearchEdition.objects.using(ACTIVITY).create(digest=digest)
    return True


def official(rows: Sequence[TitleRow]) -> Iterator[Title]:
    """The official titles."""
    names = _names(rows)
    for row in rows:
        standing = OFFICIAL_NAME if row.main else RARE_TITLE if row.rare else OFFICIAL_TITLE
        yield Title(row.code, names.get(row.code, row.name), row.name, standing)


def listed(words: Mapping[str, Sequence[str]], first: int, rows: Iterable[TitleRow]) -> Iterator[Title]:
    """Words of ours as titles of the occupations that they may mean, `first` the standing of the likeliest. One that is
    not among the official ones is left out."""
    names = _names(rows)
    for text, codes in words.items():
        for rank, code in enumerate(codes):
            if code in names:
                yield Title(code, names[code], text, first - LESS_EACH * rank)


def _names(rows: Iterable[TitleRow]) -> dict[str, str]:
    return {row.code: row.name for row in rows if row.main}


def _digest(rows: Iterable[TitleRow]) -> str:
    """Of all that the index depends on: titles, everyday words, and the way it is made."""
    found = sha256()
    for file in sorted(Path(__file__).parent.glob("*")):
        if file.suffix in {".py", ".yaml"}:
            found.update(file.read_bytes())
    for row in rows:
        found.update("\x1f".join(row).encode() + b"\x1e")
    return found.hexdigest()
