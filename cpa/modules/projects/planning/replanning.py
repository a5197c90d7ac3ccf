"""What became of a plan: a step done, a step that failed, and the question that remains."""

from dataclasses import replace
from datetime import date, timedelta

from cpa.modules.projects.planning.model import Candidate, Done, Planned, Question


def done(step: Planned, of: Candidate, on: date) -> Done:
    """The step as it was planned, done that day: its days are those it took, what it brings comes after its wait."""
    starts = min(step.starts, on)
    return Done(replace(step, starts=starts, ends=on), of.brings, on + timedelta(of.wait_days))


def after_failure(question: Question, key: str) -> Question:
    """The same question without a step that did not work. What is done stays."""
    return replace(question, failed=question.failed | {key})


def after_success(question: Question, finished: Done, today: date) -> Question:
    """The same question from that day on, with one more thing done."""
    return replace(question, today=today, done=(*question.done, finished))
