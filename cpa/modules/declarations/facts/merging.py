"""The facts of a year from every source: the DSN, bodies' files, the holder's own word."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from cpa.legislation.facts import AnnualFacts, PublicPost, SelfEmployment, ShelteredWork
from cpa.modules.declarations.facts.commitments import COMMITMENT, commitments
from cpa.modules.declarations.facts.statements import Statement, evidence_of, in_force
from cpa.modules.declarations.facts.volunteering import VOLUNTEERING, volunteering

SELF_EMPLOYMENT, SHELTERED_WORK, PUBLIC_POST = "self_employment", "sheltered_work", "public_post"
SIREN = 9
WHOLE_POST = 100
"""Bodies write the part of a full post in hundredths."""


def merged(declared: Sequence[AnnualFacts], said: Iterable[Statement]) -> tuple[AnnualFacts, ...]:
    """The facts that employers declared, completed by the statements, one value a year in order.

    What a body says of a year prevails over the holder's word on the same matter; both stay known.
    """
    told = list(said)
    counting = list(in_force(told).values())
    engagements = [
        *commitments(one for one in counting if one.kind == COMMITMENT),
        *volunteering([one for one in told if one.kind == VOLUNTEERING]),
    ]
    known = {facts.year: facts for facts in declared}
    years = sorted({*known, *(one.year for one in counting)})
    return tuple(
        _completed(known.get(year, AnnualFacts(year)), _of_year(counting, year), engagements) for year in years
    )


def _of_year(counting: Iterable[Statement], year: int) -> dict[str, list[Statement]]:
    """Of each kind, the statements of the year: those of bodies if there is one, else the holder's."""
    said: dict[str, list[Statement]] = {}
    for statement in counting:
        if statement.year == year:
            said.setdefault(statement.kind, []).append(statement)
    return {kind: [one for one in held if one.guaranteed] or held for kind, held in said.items()}


def _completed(facts: AnnualFacts, said: Mapping[str, list[Statement]], engagements: Sequence) -> AnnualFacts:
    return replace(
        facts,
        self_employment=next(map(_self_employment, said.get(SELF_EMPLOYMENT, ())), facts.self_employment),
        sheltered_work=next(map(_sheltered_work, said.get(SHELTERED_WORK, ())), facts.sheltered_work),
        public_posts=_posts(facts.public_posts, said.get(PUBLIC_POST, ())),
        engagements=tuple(sorted((e for year, e in engagements if year == facts.year), key=lambda e: e.nature)),
    )


def _self_employment(statement: Statement) -> SelfEmployment:
    content = statement.content
    return SelfEmployment(
        int(content["months"]),
        bool(content["contribution_paid"]),
        (evidence_of(statement),),
        statement.confidence,
    )


def _sheltered_work(statement: Statement) -> ShelteredWork:
    return ShelteredWork((evidence_of(statement, str(statement.content.get("siret", ""))),), statement.confidence)


def _posts(declared: Sequence[PublicPost], said: Sequence[Statement]) -> tuple[PublicPost, ...]:
    """The yearly statement of an employer takes the place of what its monthly declarations say of that year; the
    holder's word adds a post only where no employer declares any."""
    if not any(one.guaranteed for one in said):
        return tuple(declared) or tuple(map(_post, said))
    stated = {str(one.content["siret"])[:SIREN] for one in said}
    return (*(post for post in declared if post.employer[:SIREN] not in stated), *map(_post, said))


def _post(statement: Statement) -> PublicPost:
    content = statement.content
    employer = str(content.get("siret", ""))
    return PublicPost(
        int(content["share"]),
        int(content.get("full", WHOLE_POST)),
        int(content["months"]),
        bool(content["category_c"]),
        employer,
        (evidence_of(statement, employer),),
        statement.confidence,
    )
