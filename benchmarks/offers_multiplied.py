"""As many offers as asked, out of real titles, names and communes: the same offer told by several sources with their
slips, and offers near it that truly are others. Two runs with one seed give the same."""

import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from random import Random

from benchmarks.offers_real import RealOffer, communes, names, offers
from cpa.modules.trainings.dedupe.record import Record

OFFERS_A_BODY = 12
APPRENTICESHIP = " - en apprentissage"
SOURCES = ("parcoursup", "carif", "mcf", "catalogue")
TOLD_BY = ((1, 60), (2, 25), (3, 15))
"""How many sources tell an offer, and how often of a hundred."""
NEAR_OF_A_HUNDRED = 25
FIRST_DAY = date(2026, 9, 1)
STREETS = ("RUE DE LA REPUBLIQUE", "AVENUE JEAN JAURES", "RUE VICTOR HUGO", "BOULEVARD GAMBETTA", "RUE PASTEUR")

Told = tuple[int, Record]
"""The number of the true offer, and what one source says of it."""


def multiplied(count: int, seed: int = 1) -> Iterator[Told]:
    """`count` records; two are of one offer exactly when their numbers are equal."""
    random = Random(seed)
    made, truth = 0, 0
    while made < count:
        body = _body(truth, random)
        for offer in random.sample(offers(), OFFERS_A_BODY):
            for record in _with_those_near(_offer(body, offer, random), random):
                for told in _told(record, offer, random):
                    if made < count:
                        yield truth, replace(told, key=str(made))
                    made += 1
                truth += 1


def _body(number: int, random: Random) -> Record:
    commune, name = random.choice(communes()), random.choice(names())
    department = commune.code[:3] if commune.code.startswith("97") else commune.code[:2]
    return Record(
        source="",
        key="",
        name=f"{name} {commune.name}" if random.random() < 0.5 else name,
        siret=f"{100_000_000 + number:09}00017",
        uai=f"{department.zfill(3)}{number % 10_000:04}{chr(65 + number // 10_000 % 26)}",
        address=f"{random.randint(1, 150)} {random.choice(STREETS)}",
        postal_code=commune.postal_code,
        town=commune.name,
        commune=commune.code,
        department=department,
    )


def _offer(body: Record, offer: RealOffer, random: Random) -> Record:
    starts = FIRST_DAY + timedelta(days=random.randint(0, 60))
    return replace(
        body,
        title=offer.title,
        cfd=offer.cfd,
        rhythm=offer.rhythm,
        hours=random.choice((400, 675, 1350)),
        price_cents=random.randint(50, 900) * 1000,
        starts=starts,
        ends=starts + timedelta(days=300),
    )


def _with_those_near(record: Record, random: Random) -> Iterator[Record]:
    """The offer itself, and at times one near it that is another: the other rhythm, or the same in a sister centre."""
    yield record
    if random.randrange(100) < NEAR_OF_A_HUNDRED:
        if random.random() < 0.5:
            yield _other_rhythm(record)
        else:
            sister = _body(random.randint(2_000_000, 9_000_000), random)
            yield replace(
                sister,
                name=record.name,
                title=record.title,
                cfd=record.cfd,
                rhythm=record.rhythm,
                hours=record.hours,
                price_cents=record.price_cents,
                starts=record.starts,
            )


def _other_rhythm(record: Record) -> Record:
    title = record.title.removesuffix(APPRENTICESHIP)
    if record.rhythm == "sandwich":
        return replace(record, rhythm="full_time", title=title)
    return replace(record, rhythm="sandwich", title=title + APPRENTICESHIP)


def _told(record: Record, offer: RealOffer, random: Random) -> Iterator[Record]:
    counts, chances = zip(*TOLD_BY, strict=True)
    for source in random.sample(SOURCES, random.choices(counts, chances)[0]):
        yield _noisy(replace(record, source=source), offer, random)


def _noisy(record: Record, offer: RealOffer, random: Random) -> Record:
    title = random.choice((record.title, record.title, *offer.others))
    told = replace(
        record,
        title=misspelt(styled(title, random), random),
        name=misspelt(styled(record.name, random), random),
        address=styled(record.address, random),
        starts=record.starts and record.starts + timedelta(days=random.choice((0, 0, 0, 1, 7))),
        hours=record.hours and record.hours + random.choice((0, 0, 0, 7)),
    )
    lost = [name for name, chance in LOST.items() if random.random() < chance]
    return replace(told, **{name: "" if name in TEXTS else None for name in lost})  # type: ignore[arg-type]  # by name


LOST = {
    "uai": 0.4,
    "siret": 0.4,
    "cfd": 0.4,
    "address": 0.3,
    "rhythm": 0.1,
    "hours": 0.4,
    "price_cents": 0.5,
    "starts": 0.3,
}
"""How often a source leaves that out."""
TEXTS = {"uai", "siret", "cfd", "address", "rhythm"}


def styled(text: str, random: Random) -> str:
    """In capitals, without accents, with words moved or cut short, or as it is."""
    style = random.randrange(8)
    if style == 0:
        return text.upper()
    if style == 1:
        return "".join(sign for sign in unicodedata.normalize("NFD", text) if not unicodedata.combining(sign))
    words = text.split(" ")
    if style == 2 and len(words) > 3:
        return " ".join((*words[-1:], *words[:-1]))
    if style == 3:
        return " ".join(f"{word[:5]}." if len(word) > 9 else word for word in words)
    return text


def misspelt(text: str, random: Random) -> str:
    """At times two letters change places, within a word."""
    long = [place for place in range(1, len(text) - 2) if text[place].isalpha() and text[place + 1].isalpha()]
    if not long or random.random() > 0.2:
        return text
    place = random.choice(long)
    return text[:place] + text[place + 1] + text[place] + text[place + 2 :]
