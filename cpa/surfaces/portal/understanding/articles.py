"""Articles of law gathered for readers: each text named once, its articles after it, in the order they came."""

import re
from collections.abc import Iterable

_NOTE = re.compile(r" \((?:[^()]*)\)")
_BETWEEN = re.compile(r"(?:, | et )(?=[LRD]\. )")
_OF_A_CODE = re.compile(r"(code [^,]*?), art\. (.*)", re.IGNORECASE)


def gathered(citations: Iterable[str]) -> list[str]:
    """« Code du travail, art. L. 1 et R. 2 » and « Code du travail, art. R. 2 I » → « Code du travail, art. L. 1,
    R. 2 I ».

    Notes in brackets (earlier numbers, amending texts) are left out: the reference of the rules keeps them.
    """
    codes: dict[str, list[str]] = {}
    others: list[str] = []
    for citation in citations:
        for text in re.split(r" ; | puis ", _NOTE.sub("", citation)):
            found = _OF_A_CODE.fullmatch(text)
            if found:
                name = found[1][0].upper() + found[1][1:]
                codes.setdefault(name, []).extend(_BETWEEN.split(found[2]))
            else:
                others.append(text[0].upper() + text[1:])
    named = [f"{name}, art. {', '.join(_fullest(articles))}" for name, articles in codes.items()]
    return [*named, *dict.fromkeys(others)]


def _fullest(articles: list[str]) -> list[str]:
    """Each once; « R. 6323-1 » goes where « R. 6323-1 I » stands."""
    once = list(dict.fromkeys(articles))
    return [each for each in once if not any(other.startswith(f"{each} ") for other in once)]
