"""Run by OpenFisca's own environment: what the generated package and OpenFisca's reader of parameters answer.

`values ASKED.json` writes each parameter's value on each day asked, `rules PACKAGE ASKED.json` what differs, and
`refusals PACKAGE ASKED.json` how what should be refused is. Imports nothing of the project."""

import json
import sys
from collections import defaultdict
from pathlib import Path

import numpy


def values(asked):
    """[folder, [[parameter, day], …]] → the values that OpenFisca's own reader finds, None outside their dates."""
    from openfisca_core.errors import ParameterNotFoundError
    from openfisca_core.parameters import ParameterNode

    def found(node, path, day):
        place = node(day)
        try:
            for part in path.split("."):
                place = getattr(place, part)
        except ParameterNotFoundError:
            return None
        return place

    answers = []
    for folder, wanted in asked:
        node = ParameterNode("", directory_path=folder)
        answers.append([found(node, path, day) for path, day in wanted])
    return answers


def simulations(package):
    """Simulations of the package, by number of people."""
    sys.path.insert(0, package)
    from openfisca_core.simulation_builder import SimulationBuilder
    from openfisca_cpa import CountryTaxBenefitSystem

    system = CountryTaxBenefitSystem()
    return lambda count: SimulationBuilder().build_default_simulation(system, count=count)


def refusals(package, asked):
    """[variable, period, value given or None] → the name of the error of giving it, or of asking for it."""
    simulation_of = simulations(package)

    def refused(name, period, value):
        simulation = simulation_of(1)
        try:
            if value is None:
                simulation.calculate(name, period)
            else:
                simulation.set_input(name, period, numpy.array([value]))
        except (LookupError, TypeError, ValueError) as error:
            return type(error).__name__
        return None

    return [refused(*each) for each in asked]


def differences(package, asked):
    """What the package answers otherwise than expected, and how many values it was asked."""
    simulation_of = simulations(package)
    alike = defaultdict(list)
    for each in asked:
        key = tuple((name, period) for name, period, _ in each["given"] + each["expected"])
        alike[key].append(each)
    found, count = [], 0
    for group in alike.values():
        simulation = simulation_of(len(group))
        for place, (name, period, _) in enumerate(group[0]["given"]):
            simulation.set_input(name, period, numpy.array([each["given"][place][2] for each in group]))
        for place, (name, period, _) in enumerate(group[0]["expected"]):
            expected = numpy.array([each["expected"][place][2] for each in group])
            answered = simulation.calculate(name, period)
            count += len(group)
            found += [
                f"{name} {period}: {answered[i]}, expected {expected[i]}" for i in (answered != expected).nonzero()[0]
            ]
    return {"asked": count, "different": found}


if __name__ == "__main__":
    what, *arguments = sys.argv[1:]
    question = json.loads(Path(arguments[-1]).read_text("utf-8"))
    answer = {"values": values, "rules": differences, "refusals": refusals}[what]
    sys.stdout.write(json.dumps(answer(*arguments[:-1], question)))
