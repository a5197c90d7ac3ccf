"""What of someone's own path goes the same way as their answers."""

from collections.abc import Mapping

from cpa.kernel.account_id import AccountId
from cpa.module_api.registry import hooks

MOST = 2


def examples(account: AccountId | None) -> Mapping[str, tuple[str, ...]]:
    """Names of occupations of the person's path by the interest (« R » …) that each answers first, two at most, in
    order of name."""
    if account is None:
        return {}
    facts = hooks().path_facts(account=account)
    codes = sorted(facts.occupations | facts.tried)
    named = hooks().named_occupations(codes=codes) if codes else {}
    by_letter: dict[str, list[str]] = {}
    for each in sorted(named.values(), key=lambda one: one.name):
        by_letter.setdefault(each.interests[:1], []).append(each.name)
    return {letter: tuple(names[:MOST]) for letter, names in by_letter.items() if letter}
