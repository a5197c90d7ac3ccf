"""A brick as everyone reads it: what the person wrote, and what a source says of it."""

from dataclasses import dataclass

from cpa.modules.profile.path.written import Kind
from cpa.modules.profile.when.span import Span


@dataclass(frozen=True, slots=True)
class Brick:
    """One brick of a path. `occupation` is a ROME code or "". A `guaranteed` brick comes from a source, which alone
    says what and when, and its code of the PCS-ESE (`pcs`, else ""); `tasks` are always the person's words. A `hidden`
    one is for the person's eyes only."""

    id: str
    kind: Kind
    what: str
    span: Span
    occupation: str = ""
    tasks: str = ""
    where: str = ""
    hidden: bool = False
    guaranteed: bool = False
    pcs: str = ""

    @property
    def is_work(self) -> bool:
        """Whether it was a job, the person's own word or a source's."""
        return self.guaranteed or self.kind in (Kind.JOB, Kind.ASSIGNMENT)
