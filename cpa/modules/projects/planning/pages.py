"""What « Mes prochaines étapes » shows."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from django.utils.translation import gettext as _

from cpa.kernel.account_id import AccountId
from cpa.module_api.places import page_of
from cpa.modules.projects.pages import Page, named, trainings_for
from cpa.modules.projects.planning import gathering
from cpa.modules.projects.planning.asking import CPF, SKILL, TRAINING, Known, question
from cpa.modules.projects.planning.kept import Kept, kept, own_limits
from cpa.modules.projects.planning.model import Plan, Question, Variant
from cpa.modules.projects.planning.showing import Shown, from_plan, from_row, title_of, training_words
from cpa.modules.projects.planning.words import CHOSEN, MOMENTS, VARIANTS, euros, kilometres, limit, wording
from cpa.modules.projects.queries import Followed
from cpa.ui.dates import date_format


@dataclass(frozen=True)
class Planning:
    """A project, what is kept of its plan, and the plans that could be, found once they are asked for."""

    account: AccountId
    followed: Followed
    today: date

    @cached_property
    def kept(self) -> Kept:
        """The plan that counts."""
        return kept(self.followed.project)

    @cached_property
    def known(self) -> Known:
        """What plans start from."""
        return gathering.known(self.account, self.followed, self.kept, own_limits(self.followed.project))

    @cached_property
    def question(self) -> Question:
        """What is asked of plans today."""
        return question(self.known, self.today)

    @cached_property
    def plans(self) -> Mapping[Variant, Plan]:
        """The best plan of each variant, none when there is none."""
        return gathering.plans(self.question)

    @property
    def words(self) -> dict[str, dict[str, str]]:
        """The words of the trainings, by the key of their step."""
        return {f"{TRAINING}{each.key}": training_words(each) for each in self.known.trainings}

    @property
    def payers(self) -> dict[str, str]:
        """The names of whoever may pay."""
        names = {each.key: each.name for session in self.known.trainings for each in session.payers}
        return {CPF: _("Votre compte formation (CPF)"), **names}


def plan_page(planning: Planning, variant: Variant | None) -> Page:
    """The plan that is kept, or the one that this variant would give. The plan kept is shown when none is asked for."""
    own = planning.kept.variant
    shown_kept = own is not None and variant in (None, own)
    wanted = variant or own or Variant.FASTEST
    steps = _kept_steps(planning) if shown_kept else _proposed(planning, wanted)
    return {
        **named(planning.followed),
        "variant": wanted,
        "variants": [_choice(each, planning, wanted) for each in Variant if each in planning.plans],
        "kept": shown_kept,
        "has_kept": own is not None,
        "chosen": CHOSEN[own] if own and shown_kept else "",
        "steps": steps,
        "next": next((each.key for each in steps if each.state == "open"), ""),
        "left": sum(each.state == "open" for each in steps),
        "totals": _totals(planning, wanted, shown_kept),
        "unproven": not _proven(planning, wanted, shown_kept),
        "clash": [] if planning.plans else _in_the_way(planning),
        "failures": [(each.key, title_of(each.key, each.words)) for each in planning.kept.failures],
        "limits": wording(planning.question.limits),
        "missing": [each.name for each in planning.known.missing],
        "trainings": trainings_for(planning.followed.now.occupations[:1]),
        "no_training": bool(planning.known.missing) and not planning.known.trainings,
        "help_url": page_of("portal:help"),
        "life_url": page_of("profile:life"),
    }


def _kept_steps(planning: Planning) -> list[Shown]:
    """Steps of the plan kept: what is done first, then by day."""
    rows = sorted(planning.kept.steps, key=lambda row: (row.state != "done", row.settled_on or row.starts, row.starts))
    return [from_row(row) for row in rows]


def _proposed(planning: Planning, variant: Variant) -> list[Shown]:
    done = [from_row(row) for row in planning.kept.steps if row.state == "done"]
    if variant not in planning.plans:
        return done
    candidates = {each.key: each for each in planning.question.candidates}
    steps = planning.plans[variant].steps
    return done + [from_plan(each, candidates[each.key], planning.words, planning.payers) for each in steps]


def _choice(variant: Variant, planning: Planning, wanted: Variant) -> Page:
    """One of the plans that one may choose, with its three figures."""
    measures, steps = planning.plans[variant].measures, planning.plans[variant].steps
    return {
        "value": variant.value,
        "label": VARIANTS[variant],
        "ends": date_format(max(each.ends for each in steps)) if steps else "",
        "own": euros(measures.own_cents),
        "farthest": kilometres(measures.farthest) if measures.farthest else "",
        "current": variant is wanted,
    }


def _totals(planning: Planning, variant: Variant, shown_kept: bool) -> Page:
    """What the whole plan costs, who pays, what remains: what is done included."""
    rows = [(row.cost_cents, [(each["name"], each["cents"]) for each in row.payments]) for row in planning.kept.steps]
    if not shown_kept:
        done = [row for row in planning.kept.steps if row.state == "done"]
        rows = [(row.cost_cents, [(each["name"], each["cents"]) for each in row.payments]) for row in done]
        plan = planning.plans.get(variant)
        names = planning.payers
        rows += [(s.cost_cents, [(names.get(k, k), c) for k, c in s.payments]) for s in (plan.steps if plan else ())]
    paid: dict[str, int] = {}
    for _cost, payments in rows:
        for name, cents in payments:
            paid[name] = paid.get(name, 0) + cents
    cost = sum(each for each, _payments in rows)
    return {
        "cost": euros(cost),
        "paid": [(name, euros(cents)) for name, cents in sorted(paid.items())],
        "remainder": euros(cost - sum(paid.values())),
        "free": not cost,
    }


def _proven(planning: Planning, variant: Variant, shown_kept: bool) -> bool:
    if shown_kept and planning.kept.plan:
        return planning.kept.plan.proven
    return variant not in planning.plans or planning.plans[variant].proven


def _in_the_way(planning: Planning) -> list[str]:
    """What cannot hold together, in words: the limits first, then what is aimed at."""
    found = gathering.clash(planning.question)
    steps = {each.step.key: str(each.step.title) for each in planning.followed.steps}
    skills = {f"{SKILL}{each.key}": each.name for each in planning.known.missing}
    named = {**steps, **skills}
    failed = {each.key: title_of(each.key, each.words) for each in planning.kept.failures}
    texts = []
    for each in found.constraints if found else ():
        kind, _colon, rest = each.partition(":")
        if kind == "goal":
            texts.append(_("ce que vous visez\u00a0: %(goal)s") % {"goal": named.get(rest, rest)})
        elif kind == "failed":
            texts.append(_("ce qui n’a pas marché\u00a0: %(step)s") % {"step": failed.get(rest, rest)})
        elif kind == "moment":
            texts.append(str(MOMENTS[rest]))
        elif kind == "demand":
            texts.append(_("une de vos limites du corps ou un de vos refus"))
        else:
            texts.append(limit(kind, planning.question.limits))
    return texts
