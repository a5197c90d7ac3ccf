"""« Pourquoi ces heures ? »: the posts that count, the calculation, the balance, and what would change it."""

from collections.abc import Iterator, Mapping

from cpa.kernel.citation import Citation
from cpa.kernel.quantity import Quantity, Unit
from cpa.legislation.employers import numbered
from cpa.legislation.explanation import Step, Topic
from cpa.legislation.facts import PublicPost
from cpa.legislation.public_service.year import part
from cpa.legislation.told_balance import balance_steps, computed_step
from cpa.legislation.yearly import Lived
from cpa.rules.explanation import reasons
from cpa.rules.traced import plain
from cpa.rules.wording import Sentence, Value, Words

_POST = Citation("Décret n° 2017-928, art. 3")
_USE = Citation("Code général de la fonction publique, art. L. 422-4 et L. 422-11")
LivedHours = Lived[tuple[PublicPost, ...]]


def steps_of(lived: LivedHours) -> Iterator[Step]:
    """Every step of a traced year, in reading order."""
    for post in lived.prepared:
        yield _post(lived, post)
    if not lived.prepared:
        words = Words("Aucun poste public déclaré pour {year}.", "No public post declared for {year}.")
        yield Step(Topic.COUNTED, Sentence(words, {"year": str(lived.year)}), _POST, rules=("R-PUB-1",))
    yield from _beyond_the_ceiling(lived)
    for reason in reasons(lived.plan, lived.found, "credit", {}):
        # Without a post there is no share to multiply: « Aucun poste public » says it.
        if reason.sentence and (lived.prepared or reason.name == "credit"):
            yield computed_step(reason)
    had, used, have = (Quantity(plain(lived.found[name]), Unit.HUNDREDTH_HOUR) for name in _BALANCE)
    yield from balance_steps(lived.year, had, used, have, _USE)
    words = Words(
        "L'accord de l'employeur est nécessaire pour utiliser ces heures.",
        "The employer's agreement is needed to use these hours.",
    )
    yield Step(Topic.CHANGE, Sentence(words), _USE, rules=("R-PUB-2",))


_BALANCE = ("carried_hours", "debit", "balance")


def _post(lived: LivedHours, post: PublicPost) -> Step:
    share = part(post)
    values: Mapping[str, Value] = {
        "employer": numbered(lived.facts, post.employer),
        "year": str(lived.year),
        "share": f"{share.numerator}/{share.denominator}" if share.denominator > 1 else str(share.numerator),
    }
    words = Words(
        "Déclaré par {employer} pour {year} : {share} d'un poste complet sur l'année.",
        "Declared by {employer} for {year}: {share} of a full post over the year.",
    )
    sentence = Sentence(words, values)
    return Step(Topic.COUNTED, sentence, _POST, employer=post.employer, evidence=post.evidence, rules=("R-PUB-1",))


def _beyond_the_ceiling(lived: LivedHours) -> Iterator[Step]:
    lost = Quantity(plain(lived.found["entitlement"]) - plain(lived.found["credit"]), Unit.HUNDREDTH_HOUR)
    if lost.amount:
        words = Words("Au-delà du plafond, {lost} ne s'ajoutent pas.", "Beyond the ceiling, {lost} are not added.")
        yield Step(Topic.NOT_COUNTED, Sentence(words, {"lost": lost}), _POST, lost, rules=("R-PUB-2",))
