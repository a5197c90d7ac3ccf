"""The nine steps of ARCHITECTURE.md on one person: an employer's file goes in, they read what it earned and why; the
activity database knows nothing of who they are."""

import json
import re
from dataclasses import replace

import pytest
from click.testing import CliRunner
from playwright.sync_api import expect

from cpa.demo.deposits import deposits
from cpa.demo.logins import PASSWORD
from cpa.demo.reading import read_world
from cpa.kernel.stores import ACTIVITY, IDENTITY
from cpa.module_api.registry import hooks
from cpa.surfaces.operations.cli import main
from tests.databases import both_stores_for_real
from tests.journeys.traces import tables_that_hold

pytestmark = [pytest.mark.browser, both_stores_for_real]

MONTHS = ("2023-10", "2023-11", "2023-12")
"""Kévin's first mission: 3 × 140 hours. 500 € × 420 / (12 × 151.67) = 115.382… €, up to the next cent: 115.39 €."""

WHY = re.compile(r"Pourquoi\s115,39\s€\spour\s2023\s\?")


def run(*words):
    result = CliRunner().invoke(main, words, catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.stdout


@pytest.fixture
def kevin():
    return next(persona for persona in read_world().personas if persona.first_name == "Kévin")


@pytest.fixture
def files(kevin, tmp_path):
    alone = replace(read_world(), personas=(kevin,))
    kept = [deposit for deposit in deposits(alone) if deposit.name.startswith(MONTHS)]
    for deposit in kept:
        (tmp_path / deposit.name).write_bytes(deposit.content)
    return [tmp_path / deposit.name for deposit in kept]


def line_of_the_hours(path):
    """The 1-based line where the paid hours start: the first row of working time under pay of type 002."""
    lines = path.read_bytes().decode("iso-8859-1").split("\r\n")
    pay = lines.index("S21.G00.51.011,'002'")
    return next(place for place in range(pay, len(lines)) if lines[place].startswith("S21.G00.53.001")) + 1


def test_a_declaration_becomes_money_that_explains_itself_and_leaves_no_name_behind(tab, kevin, files):
    outcomes = [json.loads(line)["outcome"] for line in run("import", "dsn", "--json", *map(str, files)).splitlines()]
    assert outcomes == ["accepted"] * 3
    run("accrue", "--year", "2023")
    hooks().open_demonstration_login(email=kevin.login, password=PASSWORD, number=kevin.nir)

    tab.goto("/")
    tab.get_by_role("link", name="Me connecter").first.click()
    tab.locator("input[name=login]").fill(kevin.login)
    tab.locator("input[name=password]").fill(PASSWORD)
    tab.get_by_role("button", name="Me connecter").click()
    tab.get_by_role("link", name="Mes droits").first.click()

    expect(tab.get_by_role("heading", level=1)).to_have_text("Mes droits")
    expect(tab.locator(".right-figure").first).to_contain_text(re.compile(r"115,39\s€"))

    tab.get_by_role("link", name="Pourquoi ce montant ?").click()
    tab.get_by_role("link", name=WHY).click()
    expect(tab.get_by_role("heading", level=1)).to_have_text(WHY)
    reasons = re.sub(r"\s+", " ", tab.locator("main").text_content())
    assert "R. 6323-1" in reasons
    assert "500 € × 420 h ÷ 1 820,04 h = 115,39 €, arrondi au centime supérieur" in reasons
    for month, path in zip(("octobre", "novembre", "décembre"), files, strict=True):
        line = rf"ligne {line_of_the_hours(path)} du fichier"
        source = rf"{month} 2023 140 h {line}, reçue le [\w ]+ Déclaration 00550006100014 {path.stem} "
        assert re.search(source, reasons), (source, reasons)

    for value in (kevin.family_name, kevin.first_name, kevin.nir, kevin.street, kevin.login):
        assert tables_that_hold(ACTIVITY, value) == [], value
    assert tables_that_hold(IDENTITY, kevin.nir) == []
    assert tables_that_hold(ACTIVITY, "00550006100014"), "the search must find what is there"
    assert tables_that_hold(IDENTITY, kevin.login), "the search must find what is there"
