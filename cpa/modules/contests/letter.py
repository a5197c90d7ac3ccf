"""The letter of a contest, in French whoever reads the page, since that is what its addressee reads.

Texts are in `letters/`, one file an addressee; this puts them together, and refuses to give a letter that lacks what
its addressee needs.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from cpa.kernel.said import said_in
from cpa.legislation.days import spoken
from cpa.modules.contests.bodies import ROUTES, Body, Dispute, Limits, Stage
from cpa.modules.contests.course import Clock

_FOLDER = Path(__file__).parent / "letters"
ACCOUNTS = {
    "cpf": "Compte personnel de formation",
    "c2p": "Compte professionnel de prévention",
    "cec": "Compte d’engagement citoyen",
}


class IncompleteLetter(Exception):
    """A letter lacks what its addressee needs to act on it: a text or a table of this module is wrong."""


@dataclass(frozen=True, slots=True)
class Written:
    """What was already sent: to whom, when, and what came of it, as the letter says it."""

    body: Body
    sent_on: date
    outcome: str


@dataclass(frozen=True, slots=True)
class Matter:
    """What a letter is about. `lines` are sentences on the lines of the account, `evidence` rows of what was declared
    (month, amount, reference), `proofs` what the person encloses; `late` when the day to ask has passed."""

    dispute: Dispute
    body: Body
    reason: str
    right: str
    year: int
    today: date
    clock: Clock = Clock()
    limits: Limits = Limits()
    late: bool = False
    expected: str = ""
    words: str = ""
    employer: str = ""
    lines: Sequence[str] = ()
    evidence: Sequence[tuple[str, str, str]] = ()
    proofs: Sequence[str] = ()
    before: Sequence[Written] = ()


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter ready to be laid out: paragraphs in order, then the table, the grounds, what to enclose."""

    sender: tuple[str, ...]
    to: tuple[str, ...]
    day: str
    sending: str
    subject: str
    says: tuple[str, ...]
    evidence: tuple[tuple[str, str, str], ...]
    delay: str
    grounds: tuple[str, ...]
    encloses: tuple[str, ...]
    headings: tuple[str, str, str] = field(default=("Mois", "Déclaré", "Preuve"))

    def text(self) -> str:
        """All of it, as one text."""
        parts = (self.to, (self.subject,), self.says, (self.delay,), self.grounds, self.encloses)
        return "\n".join(line for part in parts for line in part)


def letter(matter: Matter, sender: Sequence[str] = ()) -> Letter:
    """The letter to the matter's body; `sender` is a name and address to show, else left blank to be filled by hand.

    Raises IncompleteLetter.
    """
    stage = ROUTES[matter.dispute][matter.body]
    texts, values = _texts(stage.letter), _values(matter)
    late = "_late" if matter.late else ""
    asks = texts.get(f"asks{late}", texts["asks"])
    written = Letter(
        sender=tuple(sender),
        to=(*texts["to"], *([f"Établissement SIRET {matter.employer}"] if _names_the_employer(matter) else [])),
        day=spoken(matter.today).fr,
        sending="Lettre recommandée avec avis de réception",
        subject=texts["subject"].format_map(values),
        says=(_facts()[matter.reason].format_map(values), *_said(matter), *_filled(asks, values)),
        evidence=tuple(matter.evidence),
        delay=texts.get(f"delay{late}", texts["delay"]).format_map(values),
        grounds=tuple(texts["grounds"]),
        encloses=(*matter.proofs, *texts["encloses"]),
    )
    missing = lacks(written, stage, matter)
    if missing:
        raise IncompleteLetter(f"{stage.letter}: {', '.join(missing)}")
    return written


def lacks(written: Letter, stage: Stage, matter: Matter) -> list[str]:
    """What the addressee needs and the letter does not say: a part, an article of the table, the year, a delay."""
    text = written.text().lower()
    parts = {"addressee": written.to, "subject": written.subject, "demand": written.says[1:], "delay": written.delay}
    found = [name for name, part in parts.items() if not part]
    found += [article for article in stage.articles if article.lower() not in text]
    found += ["year"] if str(matter.year) not in text else []
    months = () if matter.late else (matter.clock.silence, matter.clock.on_site)
    found += [f"{delay} months" for delay in months if delay and str(delay) not in written.delay]
    return found


def _said(matter: Matter) -> Iterator[str]:
    yield from matter.lines
    if matter.expected:
        yield f"Voici ce qui devrait y figurer\u00a0: {_ended(matter.expected)}"
    if matter.words:
        yield matter.words


def _ended(sentence: str) -> str:
    """With its full stop, unless what was typed ends by itself."""
    return sentence if sentence.rstrip().endswith((".", "!", "?", "…")) else f"{sentence.rstrip()}."


def _values(matter: Matter) -> dict[str, object]:
    limits = matter.limits
    return {
        "account": ACCOUNTS[matter.right],
        "year": matter.year,
        "silence": matter.clock.silence,
        "on_site": matter.clock.on_site,
        "remedy": matter.clock.remedy,
        "claim_until": spoken(limits.claim_until).fr if limits.claim_until else "",
        "claim_article": limits.claim_article[:1].lower() + limits.claim_article[1:],
        "mend_until": spoken(limits.mend_until).fr if limits.mend_until else "",
        "before": " ".join(_before(matter.before)),
    }


def _before(written: Sequence[Written]) -> Iterator[str]:
    for each in written:
        yield f"J’ai écrit {TOWARDS[each.body]} le {spoken(each.sent_on).fr}\u00a0; {each.outcome}."


TOWARDS = {
    Body.EMPLOYER: "à mon employeur",
    Body.ORGANISATION: "à l’organisme",
    Body.CARSAT: "à la caisse régionale",
    Body.FUND: "à la Caisse des dépôts",
    Body.MEDIATOR: "à la médiation",
    Body.COURT: "au tribunal",
}


def _filled(texts: Sequence[str], values: dict[str, object]) -> Iterator[str]:
    return (filled for text in texts if (filled := text.format_map(values)))


def _names_the_employer(matter: Matter) -> bool:
    return matter.body is Body.EMPLOYER and bool(matter.employer)


@cache
def _texts(name: str) -> dict[str, Any]:
    return dict(said_in(_FOLDER / f"{name}.yaml"))


@cache
def _facts() -> dict[str, str]:
    return dict(said_in(_FOLDER / "facts.yaml"))
