"""A diploma beside others of the same level and domain in its region."""

from collections.abc import Sequence

from cpa.modules.trainings.outcomes import kinds
from cpa.modules.trainings.outcomes.evidence import Comparison, Figure, Standing
from cpa.modules.trainings.outcomes.known import Known
from cpa.modules.trainings.outcomes.summing import figures_of, is_uncounted
from cpa.modules.trainings.sources.outcomes.rows import Row
from cpa.modules.trainings.sources.outcomes.telling import Told


def beside_peers(way: str, code: str, region: str, known: Known, *, months: int = 12) -> Comparison | None:
    """How those in work `months` after this diploma compare, in this region and the newest cohort that says enough;
    None when it, or all the others together, are of too few people."""
    kind = kinds.kind_of(way, code)
    if kind is None:
        return None
    cohorts, area = known.cohorts(way)[: kinds.newest_cohorts()], f"region:{region}"
    begins, domain = kinds.of_level(way, kind.level), kinds.domain_of(way, code)
    rows = [row for row in known.alike(way, begins, domain, cohorts) if row.area == area and not is_uncounted(row)]
    told, _digest = known.told(way)
    for cohort in cohorts:
        found = _compared(code, [row for row in rows if row.cohort == cohort], told, months)
        if found is not None:
            return found
    return None


def _compared(code: str, rows: Sequence[Row], told: Told, months: int) -> Comparison | None:
    own_rows = [row for row in rows if row.code == code]
    peers = [row for row in rows if row.code != code]
    own, others = (_employed(figures_of(group, told), months) if group else None for group in (own_rows, peers))
    if own is None or others is None:
        return None
    return Comparison(
        rows[0].cohort, rows[0].area, own, others, len({row.code for row in peers}), _standing(own, others)
    )


def _employed(figures: Sequence[Figure], months: int) -> Figure | None:
    return next((one for one in figures if one.measure == "employed" and one.months == months), None)


def _standing(own: Figure, others: Figure) -> Standing:
    if own.margin is None or others.margin is None or not own.margin.is_apart_from(others.margin):
        return Standing.NOT_TOLD_APART
    return Standing.BETTER if own.rate_per_mille > others.rate_per_mille else Standing.WORSE
