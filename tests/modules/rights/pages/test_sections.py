"""What other modules bring to the rights pages: `rights_section` below the figures, `line_section` on a line's page."""

from cpa.module_api import calls
from cpa.modules.requests import hooks as requests_hooks
from tests.databases import both_stores
from tests.modules.rights.careers import MARIA, credited, year
from tests.modules.rights.pages.reading import page, text


@both_stores
def test_modules_bring_their_sections_below_the_figures_in_their_order(maria, declared):
    declared.of(MARIA, year(2024))
    credited(MARIA, first=2024, last=2024)
    titles = [text(title) for title in page(maria, "/mes-droits/").iter("h2")]
    assert titles.index("Droits gagnés par mon engagement") < titles.index("Utiliser mes droits")
    assert titles.index("Utiliser mes droits") < titles.index("Historique")


@both_stores
def test_a_module_that_fails_loses_its_section_and_the_page_stands(maria, declared, monkeypatch, caplog):
    real = calls._call

    def broken(module, arguments):
        if module.plugin is requests_hooks:
            raise ValueError("somebody's secret")
        return real(module, arguments)

    monkeypatch.setattr(calls, "_call", broken)
    titles = [text(title) for title in page(maria, "/mes-droits/").iter("h2")]
    assert "Utiliser mes droits" not in titles and "Argent pour me former" in titles
    assert "failed in hook rights_section: ValueError" in caplog.text and "secret" not in caplog.text


@both_stores
def test_a_line_has_the_section_of_contests_last(maria, declared):
    declared.of(MARIA, year(2024))
    credited(MARIA, first=2024, last=2024)
    titles = [text(title) for title in page(maria, "/mes-droits/pourquoi/cpf-2024-acquisition-1/").iter("h2")]
    assert titles[-1] == "Ce n’est pas juste ?"
