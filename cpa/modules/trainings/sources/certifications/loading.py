"""Publishing what `reference/certifications/` carries, where no operator imported official files."""

from hashlib import sha256
from pathlib import Path

from cpa.kernel.stores import ACTIVITY
from cpa.modules.trainings.models.edition import Edition, State
from cpa.modules.trainings.register.publishing import NewEdition, publish
from cpa.modules.trainings.sources.certifications.carried import Carried, unpacked
from cpa.modules.trainings.sources.certifications.datasets import DATASETS, OF_DIPLOMAS

FILES = ("files.csv.gz", "facts.csv.gz", "links.csv.gz", "names.csv.gz")


def load_certifications(folder: Path, replace: bool) -> str:
    """Publish the editions of this folder; what was done, in a sentence. Data sets whose official files an operator
    imported stay, unless `replace`. Raises BrokenReference, FileNotFoundError."""
    digest = sha256(b"".join((folder / name).read_bytes() for name in FILES)).hexdigest()
    shown = {one.dataset: one for one in Edition.objects.using(ACTIVITY).filter(state=State.CURRENT)}
    wanted = [one for one in DATASETS if _is_wanted(shown.get(one.name), digest, replace)]
    if not wanted:
        return "as before"
    names = {one.name for one in wanted}
    editions = [_edition(one, digest) for one in unpacked(folder) if one.source.dataset in names]
    publish(editions=editions, last=OF_DIPLOMAS)
    return f"{len(editions)} data sets published, {len(DATASETS) - len(editions)} as before"


def _is_wanted(shown: Edition | None, digest: str, replace: bool) -> bool:
    return shown is None or (shown.digest != digest and (shown.carried or replace))


def _edition(one: Carried, digest: str) -> NewEdition:
    source = one.source
    said = {dataset.name: dataset for dataset in DATASETS}[source.dataset]
    return NewEdition(
        source.dataset, said.title, said.source.producer, said.source.licence, source.vintage, source.known_on, digest,
        one.files, (), True, source.tables,
    )  # fmt: skip
