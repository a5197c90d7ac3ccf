"""A question written for the exact solver: one yes or no and one day a step, one amount a step and payer."""

from collections import defaultdict
from collections.abc import Iterable

from ortools.sat.python.cp_model import CpModel, IntVar, LinearExpr

from cpa.modules.projects.planning.model import Candidate, Payer, Question, Share
from cpa.modules.projects.planning.possible import left_to_do, paid_already, ready_days, starting_days

Whole = IntVar | LinearExpr | int


class Puzzle:
    """The variables of a question and all that binds them. Built in the order of keys: the same question in any order
    gives the same puzzle."""

    def __init__(self, question: Question) -> None:
        self.question = question
        self.model = CpModel()
        self.steps = left_to_do(question)
        self.first = {each.key: starting_days(each, question)[0] for each in self.steps}
        self.chosen = {each.key: self.model.new_bool_var(f"do {each.key}") for each in self.steps}
        self.start = {each.key: self._starting_day(each) for each in self.steps}
        self.paid: dict[tuple[str, str], IntVar] = {}
        self._ready = ready_days(question)
        self._bringers: dict[str, list[Candidate]] = defaultdict(list)
        for each in self.steps:
            for token in sorted(each.brings):
                self._bringers[token].append(each)
        self._reach_every_goal()
        for each in self.steps:
            self._put_in_order(each)
        self._never_two_at_once()
        for payer in sorted(question.payers, key=lambda each: (each.rank, each.key)):
            self._spend(payer)
        self._never_pay_too_much()

    def _starting_day(self, step: Candidate) -> IntVar:
        days = starting_days(step, self.question)
        start = self.model.new_int_var(days[0], days[-1], f"day {step.key}")
        self.model.add(start == days[0]).only_enforce_if(~self.chosen[step.key])
        return start

    def _reach_every_goal(self) -> None:
        for goal in sorted(self.question.goals - self._ready.keys()):
            self.model.add_bool_or([self.chosen[each.key] for each in self._bringers[goal]])

    def _put_in_order(self, step: Candidate) -> None:
        done, start, key = self.chosen[step.key], self.start[step.key], step.key
        for need in sorted(step.needs):
            self._brought_before(need, done, key)
        ready = {each.step.key: max(0, (each.ready_on - self.question.today).days) for each in self.question.done}
        for before in self.steps:
            if before.key in step.after and before.key != key:
                self.model.add(start >= self._over(before)).only_enforce_if(done, self.chosen[before.key])
        for name in sorted(step.after & ready.keys()):
            self.model.add(start >= ready[name]).only_enforce_if(done)

    def _brought_before(self, token: str, when: IntVar, key: str) -> None:
        """Where `when` holds, something brought the token before the step `key` begins."""
        ways = []
        if token in self._ready:
            way = self.model.new_bool_var(f"{key} has {token}")
            self.model.add(self.start[key] >= self._ready[token]).only_enforce_if(way)
            ways.append(way)
        for bringer in self._bringers[token]:
            if bringer.key == key:
                continue
            way = self.model.new_bool_var(f"{key} gets {token} from {bringer.key}")
            self.model.add_implication(way, self.chosen[bringer.key])
            self.model.add(self.start[key] >= self._over(bringer)).only_enforce_if(way)
            ways.append(way)
        self.model.add_bool_or(ways).only_enforce_if(when)

    def _over(self, step: Candidate) -> LinearExpr:
        """The first day on which what a step brings can be relied upon."""
        return self.start[step.key] + step.days + step.wait_days

    def _never_two_at_once(self) -> None:
        sharing: dict[frozenset[str], None] = {}
        taken = defaultdict(set)
        for each in self.steps:
            for moment in each.moments if each.every else ():
                taken[moment].add(each.key)
        for moment in sorted(taken):
            sharing[frozenset(taken[moment])] = None
        spans = {
            each.key: self.model.new_optional_fixed_size_interval_var(
                self.start[each.key], each.days, self.chosen[each.key], f"span {each.key}"
            )
            for each in self.steps
        }
        for keys in sharing:
            self.model.add_no_overlap([spans[key] for key in sorted(keys)])

    def _spend(self, payer: Payer) -> None:
        """What this payer brings to each step, within what it has and while it exists."""
        given = [
            self._give(payer, step, share) for step in self.steps for share in step.shares if share.payer == payer.key
        ]
        if given:
            self.model.add(sum(given) <= payer.cents)

    def _give(self, payer: Payer, step: Candidate, share: Share) -> IntVar:
        most = max(0, min(share.at_most_cents, step.cost_cents, payer.cents))
        paid = self.paid[step.key, payer.key] = self.model.new_int_var(0, most, f"{payer.key} pays {step.key}")
        used, start = self.model.new_bool_var(f"{payer.key} is used for {step.key}"), self.start[step.key]
        self.model.add(paid <= most * used)
        self.model.add_implication(used, self.chosen[step.key])
        if payer.starts is not None:
            self.model.add(start >= (payer.starts - self.question.today).days).only_enforce_if(used)
        if payer.ends is not None:
            self.model.add(start <= (payer.ends - self.question.today).days).only_enforce_if(used)
        for need in sorted(payer.needs):
            self._brought_before(need, used, step.key)
        return paid

    def _never_pay_too_much(self) -> None:
        for each in self.steps:
            self.model.add(self.remainder(each) >= 0)
        if self.question.limits.money_cents is not None:
            most = self.question.limits.money_cents - paid_already(self.question)
            self.model.add(sum(map(self.remainder, self.steps)) <= most)

    def remainder(self, step: Candidate) -> LinearExpr:
        """What the person pays of a step: nothing when it is not in the plan."""
        payments = (self.paid[step.key, each.payer] for each in step.shares if (step.key, each.payer) in self.paid)
        return step.cost_cents * self.chosen[step.key] - sum(payments)

    def measures(self) -> dict[str, Whole]:
        """What plans are compared by (model.Measures), as expressions to make small."""
        ranks = {each.key: each.rank for each in self.question.payers}
        return {
            "end": self._greatest((each.key, self.start[each.key] + each.days) for each in self.steps),
            "own_cents": sum(map(self.remainder, self.steps)),
            "farthest": self._greatest((each.key, each.metres) for each in self.steps),
            "travel": sum(each.metres * self.chosen[each.key] for each in self.steps),
            "steps": sum(self.chosen.values()),
            "drawn": sum(ranks[payer] * paid for (_, payer), paid in self.paid.items()),
            "starts": sum(self.start[key] - self.first[key] * ~self.chosen[key] for key in self.chosen),
        }

    def _greatest(self, of: Iterable[tuple[str, Whole]]) -> IntVar:
        """At least as much as each step of the plan."""
        most = max([self.question.horizon_days + 1, *(each.metres for each in self.steps)])
        greatest = self.model.new_int_var(0, most, "")
        for key, value in of:
            self.model.add(greatest >= value).only_enforce_if(self.chosen[key])
        return greatest
