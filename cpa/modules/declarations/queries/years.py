"""« Ce que nous savons de vos années »: each fact with who says it and how sure it is; the holder's words set aside."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cpa.kernel.account_id import AccountId
from cpa.kernel.stores import ACTIVITY
from cpa.legislation.cec.natures import BY_NAME
from cpa.legislation.facts import AnnualFacts, Confidence, Engagement, Evidence, Work
from cpa.modules.declarations.facts.statements import HOLDER, Statement, in_force
from cpa.modules.declarations.facts.volunteering import VOLUNTEERING
from cpa.modules.declarations.models import Contract
from cpa.modules.declarations.queries.facts import annual_facts
from cpa.modules.declarations.queries.statements import statements

EMPLOYER, DSN, ATTESTED = "employer", "dsn", "attested"


@dataclass(frozen=True, slots=True)
class Known:
    """One thing known of a year. `by` is « employer », « body », « holder », or « attested » when someone
    confirmed in time what the holder said; `months` when it is counted so; `nature`
    the hardship factor or the nature of commitment; `counts` whether it may earn a right."""

    year: int
    what: str
    by: str
    confidence: Confidence
    months: int | None = None
    work: tuple[Work, ...] = ()
    nature: str = ""
    counts: bool = True


def known_years(account: AccountId) -> list[Known]:
    """Everything known, the latest year first."""
    facts = annual_facts([account]).get(account, ())
    return [known for year in reversed(facts) for known in _known(year)]


def is_declared_by_employers(account: AccountId) -> bool:
    """Whether an employer declared this person at least once."""
    return Contract.objects.using(ACTIVITY).filter(account=account).exists()


def own_words(account: AccountId, kind: str) -> list[Statement]:
    """What the holder said of this kind, in force, the latest year first."""
    counting = in_force(statements([account]).get(account, ())).values()
    own = [one for one in counting if one.kind == kind and not one.guaranteed]
    return sorted(own, key=lambda one: (-one.year, one.subject))


def set_aside(account: AccountId) -> list[Statement]:
    """The holder's words that do not count because a body says otherwise of the same year, the latest first."""
    counting = list(in_force(statements([account]).get(account, ())).values())
    told = {_matter(one) for one in counting if one.guaranteed}
    own = (one for one in counting if not one.guaranteed and one.kind != VOLUNTEERING)
    return sorted((one for one in own if _matter(one) in told), key=lambda one: -one.year)


def _matter(said: Statement) -> tuple[str, int, object]:
    return said.kind, said.year, said.content.get("nature")


def _known(year: AnnualFacts) -> Iterator[Known]:
    if year.work:
        confidence = year.work[0].confidence
        yield Known(year.year, "work", EMPLOYER, confidence, work=year.work)
    for post in year.public_posts:
        yield Known(year.year, "public_post", _by(post.evidence), post.confidence, post.months)
    if own := year.self_employment:
        by = _by(own.evidence)
        yield Known(year.year, "self_employment", by, own.confidence, own.months, counts=own.contribution_paid)
    if sheltered := year.sheltered_work:
        yield Known(year.year, "sheltered_work", _by(sheltered.evidence), sheltered.confidence)
    for factor in sorted({exposure.factor for exposure in year.exposures}):
        yield Known(year.year, "exposure", EMPLOYER, year.exposures[0].confidence, nature=factor)
    for each in year.engagements:
        counts = each.minimum_reached and each.declared_in_time and each.attested
        by = ATTESTED if _is_attested_word(each) else _by(each.evidence)
        yield Known(year.year, "commitment", by, each.confidence, nature=each.nature, counts=counts)


def _is_attested_word(told: Engagement) -> bool:
    """Alone, the word of the holder is never guaranteed: the attestation is what makes it so."""
    return BY_NAME[told.nature].by_holder and told.attested and _by(told.evidence) == HOLDER


def _by(evidence: Sequence[Evidence]) -> str:
    sources = {each.source for each in evidence}
    if DSN in sources:
        return EMPLOYER
    return HOLDER if HOLDER in sources else "body"
