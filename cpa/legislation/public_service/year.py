"""From the posts of a year to what the rules ask: what part of a full post they make, exactly."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from cpa.legislation.facts import AnnualFacts, PublicPost
from cpa.rules.plan import Law

MONTHS = 12


def posts(law: Law, facts: AnnualFacts) -> tuple[PublicPost, ...]:
    """The posts that count: held for a month at least, of some part."""
    return tuple(post for post in facts.public_posts if post.months > 0 and post.share > 0)


def year_values(facts: AnnualFacts, held: tuple[PublicPost, ...]) -> Mapping[str, Any]:
    """The inputs of the year's rules that come from facts."""
    share = sum((part(post) for post in held), Fraction(0))
    return {
        "share_numerator": share.numerator,
        "share_denominator": share.denominator,
        "category_c_low_qualified": facts.low_qualified and any(post.category_c for post in held),
    }


def part(post: PublicPost) -> Fraction:
    """What part of a full post over the year, exactly."""
    return Fraction(post.share, post.full) * Fraction(min(post.months, MONTHS), MONTHS)
