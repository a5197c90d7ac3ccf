"""What a brick holds: the person's own words."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Kind(StrEnum):
    """What a brick is about. None weighs more than another."""

    JOB = "job"
    ASSIGNMENT = "assignment"
    TRAINING = "training"
    VOLUNTEERING = "volunteering"
    FAMILY = "family"
    HEALTH = "health"
    PROJECT = "project"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Written:
    """One brick as it was written. Only `what` and `when` are asked for.

    `when` keeps the words (« vers 2010 »), `said_on` the day they were said: « il y a dix ans » counts from there.
    `occupation` is a ROME code or "", `job` the key of the declared job that the brick tells of or "".
    """

    id: str
    kind: Kind
    what: str
    when: str
    said_on: date
    where: str = ""
    tasks: str = ""
    occupation: str = ""
    hidden: bool = False
    job: str = ""


Path = tuple[Written, ...]
"""Bricks in the person's order, the newest first unless they moved them."""
