"""The scientific sheet tells what is measured, not what was hoped for."""

import numpy as np
import pytest
from django.test import Client

from benchmarks import strengths_people as people
from benchmarks.bench_strengths import best_first, lost
from cpa.modules.assessment.measures import fairness
from cpa.modules.assessment.measures.instrument import OURS, instrument
from cpa.modules.assessment.measures.reliability import reliability
from cpa.modules.assessment.sheet import measured
from tests.databases import both_stores


@both_stores
@pytest.mark.parametrize("language", ["fr", "en"])
def test_anyone_may_read_every_statement_and_every_figure(client: Client, language: str) -> None:
    page = client.get("/mes-atouts/fiche-scientifique/", headers={"accept-language": language})
    text = page.content.decode().replace("&#x27;", "'")
    assert page.status_code == 200
    assert all(item.texts[language] in text for item in instrument(OURS).items.values())
    assert ("13 932" if language == "fr" else "13,932") in text.replace("\xa0", " ").replace("\u202f", " ")


@pytest.mark.shared_data
def test_the_reliability_told_is_the_one_measured() -> None:
    file, of = people.real(), instrument(OURS)
    assert file is not None
    for key, told in measured()["markers"].items():
        scale = file.instrument.scale(of.scale(key).markers)
        found = reliability(scale, file.keyed(scale), 5, 90)
        assert found and found.people == measured()["real_people"]
        assert (round(found.alpha, 2), round(found.omega, 2)) == (told["alpha"], told["omega"])
        assert (round(found.error), round(found.coverage)) == (told["error"], told["held"])


@pytest.mark.shared_data
def test_the_worth_of_three_statements_a_scale_is_the_one_measured() -> None:
    file = people.real()
    assert file is not None
    found = []
    for key in people.SAME_CONSTRUCTS:
        tested = best_first(people.complete(file, key))[1::2].astype(int)
        found.append(1 - lost(tested[:, :3].sum(axis=1), tested.sum(axis=1)))
    assert round(float(np.mean(found)), 2) == measured()["short_forms"][3]


@pytest.mark.shared_data
def test_the_fairness_told_is_the_one_measured() -> None:
    file = people.real()
    assert file is not None
    groups = np.array([each if each in "12" else "" for each in file.others["gender"]])
    scales = [file.instrument.scale(key) for key in people.SAME_CONSTRUCTS]
    found = [abs(d.difference) for s in scales for d in fairness.differences(s, file.keyed(s), groups)]
    unfit = sum(each >= fairness.MARKED for each in found)
    some = sum(each >= fairness.SOME for each in found) - unfit
    assert (unfit, some) == (measured()["unfit"]["gender"], measured()["some_difference"]["gender"])
