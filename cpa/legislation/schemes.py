"""The bodies of law this program knows: every folder beside this file that holds a `scheme.py`."""

import pkgutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from types import MappingProxyType
from typing import Any

from cpa.legislation.case_values import choice, inner, only
from cpa.rules.cases import Runner
from cpa.rules.documents import Located
from cpa.rules.plan import Law
from cpa.rules.wording import Sentence, Words

YES_OR_NO = "bool"


Answer = Callable[[Located, Law], Mapping[str, Any]]
Telling = Callable[[Located, Law], Iterable[Sentence]]


@dataclass(frozen=True, slots=True)
class CaseKind:
    """How one kind of worked case is answered under a body of law, and told in sentences."""

    answer: Answer
    tell: Telling

    def under(self, law: Law) -> Runner:
        """The answer under this body of law."""
        return lambda given: self.answer(given, law)

    def told_under(self, law: Law) -> Callable[[Located], Iterable[Sentence]]:
        """The sentences under this body of law."""
        return lambda given: self.tell(given, law)


@dataclass(frozen=True, slots=True)
class Scheme:
    """One body of law. A new one is a new folder: parameters, rules, cases, and this value in its `scheme.py`.

    `case_kinds` are the kinds of worked cases it answers; `questions` the yes-or-no questions (kind bool), by what is
    asked.
    """

    name: str
    title: Words
    folder: Path
    law: Law
    case_kinds: Mapping[str, CaseKind]
    questions: Mapping[str, CaseKind] = field(default_factory=dict)


@cache
def schemes() -> tuple[Scheme, ...]:
    """Every scheme, by name."""
    import cpa.legislation as here

    names = (f"{here.__name__}.{info.name}.scheme" for info in pkgutil.iter_modules(here.__path__) if info.ispkg)
    return tuple(import_module(name).scheme for name in sorted(names) if find_spec(name))


def case_kinds(laws: Mapping[str, Law] = MappingProxyType({})) -> dict[str, Runner]:
    """What answers each kind of case. `laws` gives, by name of scheme, another body of law than its own (see
    Law.switched). Raises ValueError when two schemes answer the same."""
    found = {kind: how.under(laws.get(scheme.name, scheme.law)) for kind, scheme, how in _kinds()}
    asked = {ask: how.under(laws.get(scheme.name, scheme.law)) for ask, scheme, how in _questions()}
    return found | {YES_OR_NO: lambda given: asked[_question(given, asked)](inner(given, "data"))}


def tellers() -> dict[str, Callable[[Located], Iterable[Sentence]]]:
    """What tells each kind of case in sentences, under the law as it is read here."""
    found = {kind: how.told_under(scheme.law) for kind, scheme, how in _kinds()}
    asked = {ask: how.told_under(scheme.law) for ask, scheme, how in _questions()}
    return found | {YES_OR_NO: lambda given: asked[_question(given, asked)](inner(given, "data"))}


def _question(given: Located, asked: Iterable[str]) -> str:
    only(given, ("ask", "data", "facts"))
    word: str = choice(given, "ask", asked)
    return word


def _kinds() -> Iterator[tuple[str, Scheme, CaseKind]]:
    return _each_once((kind, scheme, how) for scheme in schemes() for kind, how in scheme.case_kinds.items())


def _questions() -> Iterator[tuple[str, Scheme, CaseKind]]:
    return _each_once((ask, scheme, how) for scheme in schemes() for ask, how in scheme.questions.items())


def _each_once(entries: Iterable[tuple[str, Scheme, CaseKind]]) -> Iterator[tuple[str, Scheme, CaseKind]]:
    seen: set[str] = set()
    for word, scheme, how in entries:
        if word in seen:
            raise ValueError(f"two schemes answer {word}")
        seen.add(word)
        yield word, scheme, how
