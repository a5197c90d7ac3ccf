"""« Pourquoi ce montant ? »: what counted and from whom, what did not and why, the calculation, the balance."""

from collections.abc import Iterator, Mapping

from cpa.kernel.citation import Citation
from cpa.kernel.quantity import Quantity, Unit
from cpa.legislation.cpf.changes import changes
from cpa.legislation.cpf.law import FIRST_YEAR_IN_EUROS, conversion_plan
from cpa.legislation.cpf.told_conversion import CONVERSION
from cpa.legislation.cpf.told_work import counted_steps, not_counted_steps
from cpa.legislation.cpf.year import LivedYear, durations
from cpa.legislation.explanation import Step, Topic
from cpa.rules.explanation import Reason, reasons, tree
from cpa.rules.traced import plain
from cpa.rules.wording import Sentence, Value, Words

_SHARE = Citation("Code du travail, art. R. 6323-1 I")
_UNDER_HALF = Words(
    "Par rapport à un temps complet toute l'année : {percent} %, moins de la moitié.",
    "Compared with full time all year: {percent}%, less than half.",
)
_OVER_HALF = Words(
    "Par rapport à un temps complet toute l'année : {percent} %, la moitié ou plus.",
    "Compared with full time all year: {percent}%, half or more.",
)
_USE = Citation("Code du travail, art. L. 6323-3")
_OUTSIDE = Citation("Code du travail, art. L. 6323-15")


def steps_of(lived: LivedYear) -> Iterator[Step]:
    """Every step of a traced year, in reading order."""
    yield from counted_steps(lived)
    yield from not_counted_steps(lived)
    yield from _computed(lived)
    yield from _balance(lived)
    yield from changes(lived)


def shown_in(lived: LivedYear) -> Mapping[str, Value]:
    """What sentences say in the place of the bare share of a year."""
    return {"share": _share(lived)}


def conversion_tree(lived: LivedYear) -> Reason:
    """What the hours of the end of 2018 became, as a tree, from a traced 2019."""
    return tree(conversion_plan(lived.law), lived.event or {}, "converted_counted", {})


def _computed(lived: LivedYear) -> Iterator[Step]:
    parts = list(durations(lived.prepared))
    if len(parts) > 1:
        for unit, counted, full_year in parts:
            words = Words("Part d'année : {counted} ÷ {full_year}.", "Share of a year: {counted} ÷ {full_year}.")
            yield Step(
                Topic.COMPUTED,
                Sentence(words, {"counted": Quantity(counted, unit), "full_year": Quantity(full_year, unit)}),
                Citation("Code du travail, art. R. 6323-1"),
                rules=("R-CPF-H10",),
            )
    yield from _percentage(lived)
    for reason in reasons(lived.plan, lived.found, "credit", shown_in(lived)):
        # Without work there is no share to speak of: the step « Aucun travail compté » says it.
        if reason.sentence and (parts or "share" not in reason.sentence.values):
            yield Step(
                Topic.COMPUTED,
                reason.sentence,
                reason.citation,
                None if reason.satisfied is not None else reason.quantity,
                reason.satisfied,
                rules=reason.rules,
            )


def _percentage(lived: LivedYear) -> Iterator[Step]:
    whole, counted = plain(lived.found["share_denominator"]), plain(lived.found["share_numerator"])
    if lived.year < FIRST_YEAR_IN_EUROS or not 0 < counted < whole:
        return
    half = counted * 100 < whole * lived.plan.law.euros.half_time_percent
    words = _UNDER_HALF if half else _OVER_HALF
    percent = counted * 100 // whole  # rounded down, so that it never shows half before half is reached
    yield Step(Topic.COMPUTED, Sentence(words, {"percent": percent}), _SHARE, rules=("R-CPF-E1",))


def _share(lived: LivedYear) -> Value:
    parts = list(durations(lived.prepared))
    if len(parts) != 1:
        return Words("la somme de ces parts", "the sum of these shares")
    unit, counted, full_year = parts[0]
    counted_text, full_text = (Sentence(_BARE, {"it": Quantity(amount, unit)}) for amount in (counted, full_year))
    return Words(
        f"{counted_text.text('fr')} ÷ {full_text.text('fr')}", f"{counted_text.text('en')} ÷ {full_text.text('en')}"
    )


_BARE = Words("{it}", "{it}")


def _balance(lived: LivedYear) -> Iterator[Step]:
    found = {name: plain(value) for name, value in lived.found.items()}
    unit = Unit.HUNDREDTH_HOUR if lived.year < FIRST_YEAR_IN_EUROS else Unit.CENT
    values: Mapping[str, Value] = {"year": str(lived.year)}

    def step(fr: str, en: str, amount: int, citation: Citation, *rules: str) -> Step:
        quantity = Quantity(amount, unit)
        sentence = Sentence(Words(fr, en), {**values, "amount": quantity})
        return Step(Topic.BALANCE, sentence, citation, quantity, rules=rules)

    if lived.event:
        yield _conversion(lived)
    carried = found["carried_counted"] + found["carried_topups"] + found.get("carried_dif", 0)
    fr, en = "Total avant l'année {year} : {amount}.", "Total before the year {year}: {amount}."
    yield step(fr, en, carried, _USE)
    if found["topup"]:
        added = Words("Abondement ajouté hors plafond : {amount}.", "Top-up added outside the ceiling: {amount}.")
        taken = Words("Abondement repris : {amount}.", "Top-up taken back: {amount}.")
        words = added if found["topup"] > 0 else taken
        yield step(words.fr, words.en, abs(found["topup"]), _OUTSIDE, "R-CPF-E5")
    if found["debit"]:
        used = Words("Utilisé en {year} : {amount}.", "Used in {year}: {amount}.")
        returned = Words("Rendu en {year} : {amount}.", "Given back in {year}: {amount}.")
        words = used if found["debit"] > 0 else returned
        yield step(words.fr, words.en, abs(found["debit"]), _USE, "R-CPF-E4")
    fr, en = "Total avec l'année {year} : {amount}.", "Total with the year {year}: {amount}."
    yield step(fr, en, found["total_balance"], _USE)
    if found["counted_balance"] < 0:
        fr = "Vous avez utilisé {amount} de plus que vos droits tels qu'ils sont connus aujourd'hui."
        en = "You used {amount} more than your rights as they are known today."
        yield step(fr, en, -found["counted_balance"], Citation("Code du travail, art. L. 6323-45"))


def _conversion(lived: LivedYear) -> Step:
    converted = lived.event or {}
    hours = sum(plain(converted[name]) for name in ("counted_hours_2018", "topup_hours_2018", "dif_hours_2018"))
    cents = Quantity(sum(plain(converted[name]) for name in ("converted_counted", "converted_topups")), Unit.CENT)
    words = Words(
        "Le 1er janvier 2019, vos {hours} sont devenues {cents}, à {rate} l'heure.",
        "On 1 January 2019, your {hours} became {cents}, at {rate} an hour.",
    )
    rate = Quantity(lived.plan.law.conversion.cpf_hour, Unit.CENT)
    values: Mapping[str, Value] = {"hours": Quantity(hours, Unit.HUNDREDTH_HOUR), "cents": cents, "rate": rate}
    return Step(Topic.BALANCE, Sentence(words, values), CONVERSION, cents, rules=("R-MON-1", "R-MON-2"))
