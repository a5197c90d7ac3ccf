"""Precision and recall of each kind of notice over a population."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from cpa.modules.radar.notices.known import Known, Notice, Question
from cpa.modules.radar.notices.search import search
from tests.modules.radar.lives.declaring import facts_of
from tests.modules.radar.lives.life import TODAY, Life, Truth


@dataclass(slots=True)
class Score:
    """Notices that were right, notices in all, truths that were found, truths in all: by kind."""

    right: Counter[str] = field(default_factory=Counter)
    given: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    true: Counter[str] = field(default_factory=Counter)

    def precision_percent(self, kind: str) -> int:
        """Notices that were right, out of a hundred given."""
        return 100 * self.right[kind] // max(1, self.given[kind])

    def recall_percent(self, kind: str) -> int:
        """Truths that were found, out of a hundred."""
        return 100 * self.found[kind] // max(1, self.true[kind])


def known_of(life: Life) -> Known:
    """What the search knows of a life: it never sees the truths. People answer what they are asked, nothing else."""
    answers = {Question(question): answer for question, answer in life.would_say.items()}
    return Known(facts_of(life), TODAY, answers, life.born)


def judge(population: Iterable[Life]) -> Score:
    """The search over each life, against its truths."""
    score = Score()
    for life in population:
        notices = search(known_of(life)).notices
        for notice in notices:
            score.given[notice.kind] += 1
            score.right[notice.kind] += any(same(notice, truth) for truth in life.truths)
        for truth in life.truths:
            score.true[truth.what] += 1
            score.found[truth.what] += any(same(notice, truth) for notice in notices)
    return score


def same(notice: Notice, truth: Truth) -> bool:
    """Whether a notice speaks of this truth: same kind, a year in common, same employer when both name one."""
    employers_agree = not notice.employer or not truth.employer or notice.employer == truth.employer
    return notice.kind == truth.what and bool(truth.years & set(notice.years)) and employers_agree
