"""One certification out of several sources: the newest speaks first, an old end never comes back, each fact has its
place."""

from datetime import date

from cpa.modules.trainings.catalogue.model import Certification, Provenance
from cpa.modules.trainings.register.merging import Source, merged
from cpa.modules.trainings.register.tables import Codes, Gathering, Said


def source(dataset: str, known_on: date | None, **facts: str) -> Source:
    into = Gathering()
    for line, (what, value) in enumerate(facts.items(), 2):
        into.fact("RNCP1", Said(what), value, 0, line)
    return Source(dataset, str(known_on), known_on, [f"digest of {dataset}"], into.tables())


def only(found: list[Certification]) -> Certification:
    (one,) = found
    return one


OLD = source("history", date(2021, 2, 28), title="Boulangère", level="5", until="2023-08-31", active="yes")
NEW = source("apprenticeship", date(2025, 1, 31), title="Boulanger", active="no")


def test_the_newest_edition_speaks_first_and_older_ones_fill_in() -> None:
    one = only(merged([OLD, NEW]))
    assert (one.title, one.level) == ("Boulanger", 5)
    assert one.read_in == Provenance("apprenticeship", "2025-01-31", "digest of apprenticeship", 3)


def test_an_end_that_a_newer_edition_no_longer_gives_is_not_brought_back() -> None:
    one = only(merged([OLD, NEW]))
    assert (one.registered_until, one.active, one.active_on) == (None, False, date(2025, 1, 31))


def test_the_order_in_which_sources_come_changes_nothing() -> None:
    assert merged([OLD, NEW]) == merged([NEW, OLD])


def test_a_source_of_diplomas_names_a_certification_only_where_no_other_does() -> None:
    diplomas = source("certifinfo", date(2026, 1, 1), title="Boulanger option pâtisserie", level="4")
    one = only(merged([OLD, diplomas], frozenset({"certifinfo"})))
    assert (one.title, one.level) == ("Boulangère", 5)
    assert only(merged([diplomas], frozenset({"certifinfo"}))).title == "Boulanger option pâtisserie"


def test_replacements_of_all_sources_add_up_and_a_fiche_known_by_a_link_alone_is_there() -> None:
    chains = []
    for dataset, day, after in (("registry", date(2026, 2, 1), "RNCP30"), ("history", date(2021, 2, 28), "RS4")):
        into = Gathering()
        into.link(Codes.CERTIFICATION, "RNCP2", Codes.CERTIFICATION, after, 0, 9)
        chains.append(Source(dataset, "v", day, ["d"], into.tables()))
    found = {one.code: one for one in merged(chains)}
    assert [*found] == ["RNCP2", "RNCP30", "RS4"]
    assert found["RNCP2"].replaced_by == ("RNCP30", "RS4")
    assert (found["RNCP30"].title, found["RNCP30"].active) == ("", None)
    assert found["RS4"].read_in == Provenance("history", "v", "d", 9)
