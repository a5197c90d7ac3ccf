"""`reference/offers/`: the columns that are read of the official tables of schools and apprenticeship, line for line,
so that what is shown leads back to the official file; shown where no operator imported newer ones."""

import csv
import gzip
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from cpa.kernel.said import said_in
from cpa.modules.trainings.sources.offers.description import OfferSource
from cpa.modules.trainings.sources.offers.formats import FORMATS
from cpa.modules.trainings.sources.offers.importing import Asked, import_offers
from cpa.modules.trainings.sources.offers.known_ground import last_delivery
from cpa.sources.outcome import Outcome
from cpa.sources.reading import digest_of
from cpa.sources.reference.building import SAID
from cpa.sources.reference.distilling import Distilled, NothingToDistil, Origin
from cpa.sources.reference.tables import BrokenReference


@dataclass(frozen=True, slots=True)
class Part:
    """One official table: the name of its file here, its format, and where the official file is below the raw ones."""

    file: str
    format: str
    official: str

    @property
    def source(self) -> OfferSource:
        return FORMATS[self.format].source


PARTS = (
    Part("bodies.csv.gz", "apprenticeship", "formations/organismes_apprentissage*.csv*"),
    Part("places.csv.gz", "apprenticeship", "formations/lieux_formation_apprentissage*.csv*"),
    Part("names.csv.gz", "schools", "insertion/inserjeunes_cfa*.csv*"),
    Part("bts.csv.gz", "bts", "formations/bts_offre_capacite_*.csv*"),
    Part("vocational.csv.gz", "vocational", "formations/voie_pro_offre_capacite_*.csv*"),
)
"""Bodies come first: they tell what schools are called and where they are."""


def offers(raw: Path) -> Distilled:
    """The facts of the newest editions below `raw`, by name. Raises NothingToDistil."""
    found = {part: max(raw.glob(part.official), default=None) for part in PARTS}
    missing = [part.official for part, path in found.items() if path is None]
    if missing:
        raise NothingToDistil(f"no file {', '.join(missing)}")
    paths = {part: path for part, path in found.items() if path is not None}
    files = {part.file: _packed(_distilled(path, part.source), part.source) for part, path in paths.items()}
    return Distilled(files, [_origin(part, path) for part, path in paths.items()])


def _origin(part: Part, path: Path) -> Origin:
    source, name = part.source, path.name
    vintage = source.vintage.search(name) if source.vintage else None
    said = vintage[1] if vintage else "not said"
    return Origin(f"{source.title} ({part.file})", source.producer, source.licence, said, {name: digest_of(path)})


def _distilled(path: Path, source: OfferSource) -> Iterator[Sequence[str]]:
    """The header and the rows, each on the line where it starts in the official file."""
    content = path.read_bytes()
    text = (gzip.decompress(content) if path.suffix == ".gz" else content).decode("utf-8-sig")
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=source.separator)
    header = next(reader)
    at = [place for place, name in enumerate(header) if name in source.taken | source.optional]
    yield [header[place] for place in at]
    before = reader.line_num
    for row in reader:
        yield [row[place].replace("\n", " ") for place in at] if len(row) == len(header) else row
        yield from ([] for _line in range(before + 1, reader.line_num))
        before = reader.line_num


def _packed(rows: Iterator[Sequence[str]], source: OfferSource) -> bytes:
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=source.separator, lineterminator="\n").writerows(rows)
    return gzip.compress(out.getvalue().encode(), 9, mtime=0)


def load_offers(folder: Path, replace: bool) -> str:
    """Show the offers and bodies of this folder; what was done, in a sentence. Sources that an operator imported stay,
    unless `replace`. Raises OSError, BrokenReference."""
    originals = _originals(folder)
    loaded = []
    for name in dict.fromkeys(part.format for part in PARTS):
        last = last_delivery(name)
        if last is not None and not last.carried and not replace:
            continue
        parts = [part for part in PARTS if part.format == name]
        asked = Asked(carried=True, fewer=True, originals=[originals[part.file] for part in parts])
        report = import_offers(FORMATS[name], [folder / part.file for part in parts], asked).report
        if report.outcome in (None, Outcome.REJECTED):
            raise BrokenReference(", ".join(problem.message for problem in report.problems))
        if report.outcome is not Outcome.DUPLICATE:
            loaded.append(name)
    return f"{', '.join(loaded)} shown" if loaded else "as before"


def _originals(folder: Path) -> Mapping[str, dict[str, str]]:
    """Name and digest of the official file behind each file here."""
    said = said_in(folder / SAID)
    try:
        raws = [next(iter(one["raw"].items())) for one in said["sources"]]
        pairs = zip(PARTS, raws, strict=True)
        return {part.file: {"name": name, "digest": digest} for part, (name, digest) in pairs}
    except (KeyError, TypeError, ValueError, StopIteration) as error:
        raise BrokenReference("source.yaml does not name the official files") from error
