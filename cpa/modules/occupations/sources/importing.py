"""Published tables as sources of the import engine: a file in, an edition shown, or nothing changed."""

from dataclasses import dataclass
from typing import BinaryIO

from cpa.kernel.stores import ACTIVITY
from cpa.modules.occupations.models.published import PublishedTable
from cpa.modules.occupations.sources.official_table.areas import Areas
from cpa.modules.occupations.sources.official_table.description import Description
from cpa.modules.occupations.sources.official_table.problems import problem
from cpa.modules.occupations.sources.official_table.whole import Reader, read_table
from cpa.modules.occupations.sources.publishing import publish
from cpa.sources.models import Run
from cpa.sources.outcome import Outcome
from cpa.sources.report import Taken


@dataclass(frozen=True, slots=True)
class PublishedFile:
    """One table of a source, read with what is known of areas."""

    description: Description
    reader: Reader
    areas: Areas

    @property
    def name(self) -> str:
        """How the engine knows this source."""
        return self.description.dataset

    def is_shown(self, run: Run) -> bool:
        """Whether what this run read is what pages show: another edition may have taken its place since."""
        shown = PublishedTable.objects.using(ACTIVITY).filter(dataset=self.name, digest=run.digest, carried=False)
        return shown.exists()

    def take(self, stream: BinaryIO, run: Run, *, resuming: bool) -> Taken:
        """Read the table to its end, then show it in the place of the edition before."""
        if self.reader.asks_places and not self.areas.of_commune:
            return Taken((Outcome.REJECTED,), (problem("TABLE-SANS-TERRITOIRES"),))
        read = read_table(stream, self.description, self.reader, self.areas)
        if not read.publishable:
            return Taken((Outcome.REJECTED,), read.problems, read.counts, read.leftovers)
        replaced = publish(description=self.description, read=read, digest=run.digest, carried=False)
        outcome = Outcome.REPLACED if replaced else Outcome.ACCEPTED
        return Taken((outcome,), read.problems, read.counts, read.leftovers)
