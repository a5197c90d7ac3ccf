"""What the catalogue tells several times is joined with its reasons, undone, and never against what a person said."""

import json

import pytest
from click.testing import CliRunner
from django.utils.translation import override

from cpa.kernel.stores import ACTIVITY
from cpa.modules.trainings.dedupe.actions import NotShown, say_apart, say_same, undo, undo_run
from cpa.modules.trainings.dedupe.commands import trainings
from cpa.modules.trainings.dedupe.joining import Pair
from cpa.modules.trainings.dedupe.queries import explanation, given_elsewhere, pending_pairs, same_offers, standing_on
from cpa.modules.trainings.dedupe.record import Kind
from cpa.modules.trainings.dedupe.storing import dedupe_catalogue
from cpa.modules.trainings.models import DedupeRun, Grouped, Join, Offer
from tests.databases import both_stores
from tests.modules.trainings.dedupe.told_twice import IN_TURNS, ONE, OTHER, PLUMBING, SIRET, THIRD, offer, publish

pytestmark = both_stores
TOLD_TWICE = Pair.of(Kind.OFFER, ONE, OTHER)
ROLE = "data"


def _state() -> tuple[object, ...]:
    joins = Join.objects.using(ACTIVITY).filter(undone_at=None).order_by("id")
    groups = Grouped.objects.using(ACTIVITY).order_by("kind", "source", "key")
    return [*joins.values_list("id", "verdict", "refused")], [*groups.values_list("source", "key", "number")]


def test_a_training_that_two_sources_tell_is_one_and_says_why() -> None:
    publish()
    run, told = dedupe_catalogue()
    assert run is not None
    assert same_offers(*ONE) == [OTHER]
    assert same_offers(*OTHER) == [ONE]
    assert not same_offers(*THIRD)
    assert not same_offers(*IN_TURNS)
    assert (told[Kind.OFFER].records, told[Kind.OFFER].groups, told[Kind.OFFER].grouped) == (4, 1, 2)
    with override("fr"):
        verdict, by, *reasons = explanation(TOLD_TWICE)
    assert "même chose" in verdict
    assert "automatique" in by
    assert any("Intitulé" in reason for reason in reasons)


def test_the_same_catalogue_again_changes_nothing() -> None:
    publish()
    dedupe_catalogue()
    before = _state()
    run, told = dedupe_catalogue()
    assert run is None
    assert (told[Kind.OFFER].made, told[Kind.OFFER].taken_back) == (0, 0)
    assert _state() == before
    assert DedupeRun.objects.using(ACTIVITY).count() == 1


def test_what_a_person_said_apart_is_never_rejoined_not_even_through_a_third() -> None:
    publish()
    dedupe_catalogue()
    number = say_apart(TOLD_TWICE, by=ROLE)
    assert not same_offers(*ONE)
    offer(("catalogue", "9"), title=PLUMBING, siret=SIRET, body_name="Lycée Jean Moulin")
    dedupe_catalogue()
    assert OTHER not in same_offers(*ONE)
    assert len(same_offers("catalogue", "9")) == 1
    with override("fr"):
        assert "par une personne" in explanation(TOLD_TWICE)[1]
    undo(number, by=ROLE)
    assert {OTHER, ("catalogue", "9")} == {*same_offers(*ONE)}


def test_what_a_person_said_the_same_stays_until_it_is_undone() -> None:
    publish()
    pair = Pair.of(Kind.OFFER, THIRD, ONE)
    dedupe_catalogue()
    before = _state()
    number = say_same(pair, by=ROLE)
    dedupe_catalogue()
    assert {*same_offers(*ONE)} == {OTHER, THIRD}
    assert say_same(pair, by=ROLE) == number
    undo(number, by=ROLE)
    assert _state() == before
    with pytest.raises(LookupError):
        undo(number, by=ROLE)


def test_a_join_of_the_program_that_a_person_undoes_stays_undone() -> None:
    publish()
    dedupe_catalogue()
    join = standing_on(TOLD_TWICE)
    assert join is not None
    undo(join.pk, by=ROLE)
    dedupe_catalogue()
    assert not same_offers(*ONE)


def test_a_run_is_undone_whole_and_can_be_made_again() -> None:
    publish()
    first, _ = dedupe_catalogue()
    before = _state()
    Offer.objects.using(ACTIVITY).filter(source=OTHER[0], key=OTHER[1]).update(title="Toilettage canin")
    second, _ = dedupe_catalogue()
    assert second is not None
    assert not same_offers(*ONE)
    undo_run(second, by=ROLE)
    assert _state() == before
    assert first is not None
    undo_run(first, by=ROLE)
    assert _state() == ([], [])
    with pytest.raises(LookupError):
        undo_run(first, by=ROLE)
    dedupe_catalogue()
    assert not same_offers(*ONE)


def test_pairs_for_a_person_are_of_two_sources_first_and_go_once_decided() -> None:
    publish()
    offer(("mcf", "7"), title="Monteur en installations", siret=SIRET, body_name="Lycée Jean Moulin")
    dedupe_catalogue()
    Join.objects.using(ACTIVITY).filter(verdict="same").update(verdict="perhaps")
    Grouped.objects.using(ACTIVITY).all().delete()
    pending = pending_pairs(Kind.OFFER, 10)
    assert TOLD_TWICE in [one.pair for one in pending]
    sources = [one.pair.left[0] == one.pair.right[0] for one in pending]
    assert sources == sorted(sources)
    say_apart(TOLD_TWICE, by=ROLE)
    assert TOLD_TWICE not in [one.pair for one in pending_pairs(Kind.OFFER, 10)]


def test_the_same_training_in_other_establishments_of_a_body_is_told_apart_from_the_same_told_twice() -> None:
    publish()
    said = {"title": PLUMBING, "certification": "RNCP38305", "body_name": "Lycée Jean Moulin"}
    offer(("mcf", "8"), siret=SIRET, commune="29232", **said)
    offer(("carif", "8"), siret=SIRET, commune="29232", **said)
    offer(("mcf", "9"), siret=SIRET[:9] + "00022", commune="29019", **said)
    offer(("carif", "9"), siret="13002792300015", commune="29019", **said)
    assert given_elsewhere("mcf", "8") == [("mcf", "9")]
    assert given_elsewhere(*ONE) == ()


def test_only_a_person_decides_and_only_on_what_is_shown() -> None:
    publish()
    with pytest.raises(ValueError, match="person"):
        say_same(TOLD_TWICE, by="program")
    Offer.objects.using(ACTIVITY).filter(source=OTHER[0], key=OTHER[1]).update(gone_on="2026-09-02")
    with pytest.raises(NotShown):
        say_same(TOLD_TWICE, by=ROLE)
    with pytest.raises(ValueError, match="itself"):
        Pair.of(Kind.OFFER, ONE, ONE)


def test_the_command_compares_the_catalogue_and_undoes() -> None:
    publish()
    run = CliRunner().invoke(trainings, ["dedupe", "--catalogue", "--json"])
    told = json.loads(run.output)
    assert told["kinds"]["offer"]["groups"] == 1
    assert "Nothing changed." in CliRunner().invoke(trainings, ["dedupe", "--catalogue"]).output
    join = standing_on(TOLD_TWICE)
    assert join is not None
    undone = CliRunner().invoke(trainings, ["dedupe", "--undo", f"pair:{join.pk}", "--json"])
    assert json.loads(undone.output) == {"undone": f"pair:{join.pk}", "changed": 1}
    assert CliRunner().invoke(trainings, ["dedupe", "--undo", str(told["run"])]).exit_code == 0
    again = CliRunner().invoke(trainings, ["dedupe", "--undo", str(told["run"])])
    assert (again.exit_code, "dedupe-unknown" in again.output) == (1, True)
    assert CliRunner().invoke(trainings, ["dedupe", "--undo", "all"]).exit_code == 2
    assert CliRunner().invoke(trainings, ["dedupe"]).exit_code == 2
