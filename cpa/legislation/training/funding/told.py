"""A funding in sentences, each with its article: the shapes of an explanation (see cpa.legislation.explanation)."""

from collections.abc import Iterable, Iterator, Mapping

from cpa.kernel.citation import Citation
from cpa.kernel.quantity import Quantity, Unit
from cpa.legislation.explanation import Step, Topic
from cpa.legislation.training.funding.answer import Funding, Line, Open, State, Way
from cpa.legislation.training.funding.case import Payer, Status
from cpa.legislation.training.funding.changes import Change
from cpa.legislation.training.funding.converting import hour_price
from cpa.legislation.training.funding.ranges import Range
from cpa.legislation.training.funding.settling import Choice, point_price
from cpa.legislation.training.funding.tally import less, reserved_points, rights_left
from cpa.rules.wording import Sentence, Value, Words, shown

LIST = Citation("Code du travail, art. L. 6323-4 II")
ORDER = Citation("Code du travail, art. R. 6333-3")
LEFT = Words("Reste à votre charge : {amount}.", "You pay: {amount}.")
WITHOUT = Words("Autrement, sans {what} : {amount}.", "Otherwise, without {what}: {amount}.")
WITH = Words("Autrement, avec {what} : {amount}.", "Otherwise, with {what}: {amount}.")
USELESS = Words("{payer} : pas utile ici, vous le gardez en entier.", "{payer}: of no use here, you keep it whole.")
OWN_CHOICES = {Payer.ACCIDENT: Choice.ACCIDENT, Payer.PREVENTION: Choice.POINTS}
YOURS = {
    Choice.ACCIDENT: Words("votre droit après un accident du travail", "your right after a work accident"),
    Choice.CONVERSION: Words("la conversion de vos heures", "the conversion of your hours"),
    Choice.POINTS: Words("vos points pour travail pénible", "your points for hard work"),
}
THEN = Words("{clause}, il resterait {amount}.", "{clause}, {amount} would be left to pay.")
PAYS = Words("{payer} : {amount}.", "{payer}: {amount}.")
VALUE = Words(
    "Points pour travail pénible, à {price} le point : {points}, {amount}.",
    "Points for hard work, at {price} a point: {points}, {amount}.",
)
MAY_HELP = Words(
    "Peuvent aider, si vous le demandez : {payers}. Rien n'est connu, rien n'est compté.",
    "May help, if you ask: {payers}. Nothing is known, nothing is counted.",
)
ANSWER = Words("{what} ({answer}) : {amount} à votre charge.", "{what} ({answer}): you pay {amount}.")
CONVERTED = Words(
    "Si vous demandez leur conversion, {hours} à {price} l'heure deviennent {amount} de droits.",
    "If you ask for their conversion, {hours} at {price} an hour become {amount} of rights.",
)
HOURS = Words("Pris sur vos heures : {hours}.", "Taken from your hours: {hours}.")
PAID_BY = {
    Payer.DOTATION: "dotation_used",
    Payer.CPF: "rights_used",
    Payer.COMMITMENT: "commitment_used",
}
"""The rule whose article says how much each pays; the others share what complementary rights pay."""
BETWEEN = Words("entre {least} et {most}", "between {least} and {most}")


def steps(funding: Funding, changed: Iterable[Change]) -> Iterator[Step]:
    """What may pay and why, what may not and why, the amounts, what is left, and what would change it."""
    best = funding.best
    told: set[str] = set()
    for line in best.lines:
        yield from _conditions(line, told)
    if payers := may_help(funding):
        yield Step(Topic.NOT_COUNTED, Sentence(MAY_HELP, {"payers": _listed(payers)}), LIST, rules=("R-ABO-9",))
    yield from _useless(funding)
    yield from _amounts(funding)
    left = Sentence(LEFT, {"amount": told_range(best.remainder)})
    yield Step(Topic.BALANCE, left, Citation("Code du travail, art. L. 6323-7 et R. 6333-3"), rules=("R-PART-4",))
    yield from _kept(funding)
    yield from (Step(Topic.CHANGE, sentence) for sentence in other_ways(funding))
    for one in funding.open:
        yield from (Step(Topic.CHANGE, sentence) for sentence in answers(one))
    for change in changed:
        yield Step(Topic.CHANGE, then(change))


def then(change: Change) -> Sentence:
    """« Si vous étiez demandeur d'emploi, il resterait 0 €. »"""
    clause = Words(change.clause.text("fr"), change.clause.text("en"))
    return Sentence(THEN, {"clause": clause, "amount": told_range(change.remainder)})


def other_ways(funding: Funding) -> Iterator[Sentence]:
    """What would be left to pay in the other ways, the cheapest first."""
    return (_other(funding.best, way) for way in funding.ways[1:])


def answers(one: Open) -> Iterator[Sentence]:
    """What would be left under each answer; answers that leave the same are told together, and nothing is when they
    all do: only who pays changes then."""
    together: dict[Range, list[Words]] = {}
    for answer, remainder in one.answers:
        together.setdefault(remainder, []).append(answer)
    for remainder, said in together.items() if len(together) > 1 else ():
        answer = Words(", ".join(words.fr for words in said), ", ".join(words.en for words in said))
        yield Sentence(ANSWER, {"what": capital(one.words), "answer": answer, "amount": told_range(remainder)})


def may_help(funding: Funding) -> tuple[Payer, ...]:
    """Payers of the law's list who could be asked and of whom nothing is said. What they would give is not known."""
    status = funding.case.person.status
    asked = {help_.payer for help_ in funding.case.helps} | {line.payer for line in funding.best.lines}
    open_to = {
        Payer.EMPLOYER: status is not None and status.employed,
        Payer.FRANCE_TRAVAIL: status is Status.JOB_SEEKER,
        Payer.SKILLS_OPERATOR: status is not None and status.private_employee,
        Payer.TRAINING_FUND: status is Status.SELF_EMPLOYED,
        Payer.REGION: True,
    }
    return tuple(payer for payer, may in open_to.items() if may and payer not in asked)


def told_range(amount: Range, unit: Unit = Unit.CENT) -> Words:
    """« 250 € », « entre 0 € et 250 € »."""
    least, most = Quantity(amount.least, unit), Quantity(amount.most, unit)
    if amount.exact:
        return Words(shown(least, "fr"), shown(least, "en"))
    values = {"least": least, "most": most}
    both = Sentence(BETWEEN, values)
    return Words(both.text("fr"), both.text("en"))


def capital(words: Words) -> Words:
    """The same words at the start of a sentence."""
    return Words(words.fr[:1].upper() + words.fr[1:], words.en[:1].upper() + words.en[1:])


def _conditions(line: Line, told: set[str]) -> Iterator[Step]:
    for condition in line.conditions:
        text = condition.sentence.text() if condition.sentence else ""
        if condition.sentence is None or text in told:
            continue
        told.add(text)
        topic = Topic.NOT_COUNTED if condition.state is State.NOT_MET else Topic.COUNTED
        yield Step(
            topic,
            condition.sentence,
            condition.citation,
            satisfied=None if condition.state is State.UNKNOWN else condition.state is State.MET,
            rules=condition.rules,
            unknown=condition.state is State.UNKNOWN,
        )


def _amounts(funding: Funding) -> Iterator[Step]:
    best = funding.best
    reasons = {reason.name: reason for reason in best.question.reasons()} if best.question else {}
    for name in ("exempt", "participation", "usable_rights"):
        reason = reasons.get(name)
        if reason and reason.sentence:
            yield Step(Topic.COMPUTED, reason.sentence, reason.citation, reason.quantity, rules=reason.rules)
    if best.converted_hours.most:
        yield _converted(funding)
    for line in best.lines:
        if line.payer is Payer.PREVENTION and best.points.most:
            yield _points(funding)
        elif line.amount.most:
            reason = reasons.get(PAID_BY.get(line.payer, "topup_used"))
            yield _paid(line, reason.citation if reason else _article(funding))
    if best.hours.most:
        values = {"hours": told_range(best.hours, Unit.HUNDREDTH_HOUR)}
        article = Citation("Code général de la fonction publique, art. L. 422-4")
        yield Step(Topic.COMPUTED, Sentence(HOURS, values), article, rules=("R-MON-4", "R-PUB-2"))


def _paid(line: Line, article: Citation | None) -> Step:
    values = {"payer": line.payer.capital, "amount": told_range(line.amount)}
    quantity = Quantity(line.amount.least, Unit.CENT) if line.amount.exact else None
    return Step(Topic.COMPUTED, Sentence(PAYS, values), article, quantity, rules=("R-ORD-2", "R-ORD-3"))


def _article(funding: Funding) -> Citation:
    return LIST if funding.by_account is False else ORDER


def _kept(funding: Funding) -> Iterator[Step]:
    """What stays on the account, for another training."""
    held, best = funding.case.holdings, funding.best
    kept = Words("Il vous reste {what}.", "You keep {what}.")
    commitment = less(held.commitment, best.paid_by(Payer.COMMITMENT))
    for payer, amount, remains in (
        (Payer.CPF, held.cpf, rights_left(funding)),
        (Payer.COMMITMENT, held.commitment, commitment),
    ):
        if amount:
            left = told_range(remains)
            what = Words(f"{left.fr} ({payer.words.fr})", f"{left.en} ({payer.words.en})")
            article = Citation("Code du travail, art. L. 6323-3")
            yield Step(Topic.BALANCE, Sentence(kept, {"what": what}), article, rules=("R-PART-5",))
    if held.points:
        left = told_range(less(held.points, best.points), Unit.POINT)
        reserved = reserved_points(funding)
        if reserved and reserved.most:
            only = told_range(reserved, Unit.POINT)
            left = Words(
                f"{left.fr}, dont {only.fr} pour une formation seulement",
                f"{left.en}, of which {only.en} for training only",
            )
        article = Citation("Code du travail, art. R. 4163-13")
        yield Step(Topic.BALANCE, Sentence(kept, {"what": left}), article, rules=("R-C2P-11",))


def _converted(funding: Funding) -> Step:
    best = funding.best
    values: Mapping[str, Value] = {
        "hours": told_range(best.converted_hours, Unit.HUNDREDTH_HOUR),
        "price": Quantity(hour_price(funding.case), Unit.CENT),
        "amount": told_range(best.converted_cents),
    }
    article = Citation("Code du travail, art. R. 6323-43 et D. 6323-44")
    return Step(Topic.COMPUTED, Sentence(CONVERTED, values), article, rules=("R-CONV-1", "R-CONV-3"))


def _points(funding: Funding) -> Step:
    price = Quantity(point_price(funding.case), Unit.CENT)
    points, paid = told_range(funding.best.points, Unit.POINT), told_range(funding.best.paid_by(Payer.PREVENTION))
    values: Mapping[str, Value] = {"price": price, "points": points, "amount": paid}
    article = Citation("Code du travail, art. R. 4163-11 1° et R. 4163-12")
    return Step(Topic.COMPUTED, Sentence(VALUE, values), article, rules=("R-C2P-7", "R-C3P-10"))


def _useless(funding: Funding) -> Iterator[Step]:
    """What could be asked for and would pay nothing: it stays whole."""
    for payer, choice in OWN_CHOICES.items():
        line = funding.best.line(payer)
        if line and line.state is State.MET and not any(choice in way.chosen for way in funding.ways):
            yield Step(Topic.NOT_COUNTED, Sentence(USELESS, {"payer": line.payer.capital}))


def _listed(payers: Iterable[Payer]) -> Words:
    names = [payer.words for payer in payers]
    return Words(", ".join(name.fr for name in names), ", ".join(name.en for name in names))


def _other(best: Way, way: Way) -> Sentence:
    missing, added = best.chosen - way.chosen, way.chosen - best.chosen
    names = [YOURS[choice] for choice in sorted(missing or added)]
    joined = Words(" ni ".join(name.fr for name in names), " nor ".join(name.en for name in names))
    return Sentence(WITHOUT if missing else WITH, {"what": joined, "amount": told_range(way.remainder)})
