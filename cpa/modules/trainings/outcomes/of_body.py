"""What is published of a body that trains apprentices. Nobody says of how many people: it never stands alone."""

from cpa.modules.trainings.catalogue.model import Outcome
from cpa.modules.trainings.outcomes.kinds import newest_cohorts
from cpa.modules.trainings.outcomes.known import Known
from cpa.modules.trainings.sources.outcomes.rows import BODY, outcomes_in


def outcomes_of_body(uai: str, known: Known) -> tuple[Outcome, ...]:
    """The newest rates of the body of this number (« 0290123A »), among the last cohorts: « employed », « expected »
    (what would be expected of the same people elsewhere), « interrupted » contracts… None of them has a number of
    people, and whoever shows one says so. None at all when nothing is published, or withheld."""
    rows = {row.cohort: row for row in known.rows(BODY, [uai])}
    for cohort in known.cohorts(BODY)[: newest_cohorts()]:
        if cohort in rows:
            told, digest = known.told(BODY)
            outcomes = outcomes_in(rows[cohort], told.measures, told.dataset, told.vintage, digest)
            return tuple(one for one in outcomes if one.rate_per_mille is not None)
    return ()
