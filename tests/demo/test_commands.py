"""`cpa demo` says what it does, and what it refuses."""

import socket

import pytest
from click.testing import CliRunner

from cpa.demo import commands, serving
from cpa.surfaces.operations.cli import main
from tests.databases import both_stores


@pytest.fixture
def told():
    """`told("serve", …)`: the exit code and everything printed by `cpa demo serve …`."""

    def call(*words):
        result = CliRunner().invoke(main, ["demo", *words], catch_exceptions=False)
        return result.exit_code, result.output

    return call


@pytest.fixture
def served(monkeypatch):
    """The ports that would have been served."""
    ports = []
    monkeypatch.setattr(serving, "serve", ports.append)
    return ports


@both_stores
@pytest.mark.parametrize("command", ["load", "reset", "serve"])
def test_settings_of_real_accounts_refuse_the_demonstration(told, served, settings, command):
    settings.CPA_DEMONSTRATION = False

    code, output = told(command)

    assert code == 1
    assert "real accounts" in output
    assert not served


@both_stores
def test_a_busy_port_is_told_in_a_sentence_before_anything_is_loaded(told, served):
    with socket.create_server((serving.ADDRESS, 0)) as other:
        port = other.getsockname()[1]
        code, output = told("serve", "--port", str(port))

    assert code == 1
    assert f"Port {port} cannot be used" in output
    assert f"--port {port + 1}" in output
    assert "Loading" not in output
    assert not served


@both_stores
def test_serving_without_loading_says_where_and_how_to_stop(told, served):
    with socket.create_server((serving.ADDRESS, 0)) as free:
        port = free.getsockname()[1]

    code, output = told("serve", "--no-reset", "--port", str(port))

    assert code == 0
    assert f"http://127.0.0.1:{port}" in output
    assert "Ctrl-C" in output
    assert "make stop" in output
    assert "password" not in output
    assert served == [port]


def test_the_declarations_and_the_offers_can_be_had_as_files(told, tmp_path):
    code, output = told("files", str(tmp_path / "new"))

    assert code == 0
    assert "70 files" in output
    assert "4 of trainings" in output
    assert (tmp_path / "new" / "demonstration-west.xml").read_bytes().startswith(b"<?xml")
    assert (tmp_path / "new" / "2021-01.dsn").read_bytes().startswith(b"S10.G00.00.001,'PaieModele'\r\n")


@both_stores
@pytest.mark.parametrize("loaded", [True, False])
def test_serving_publishes_the_facts_that_the_project_carries(told, served, monkeypatch, loaded):
    asked = []
    monkeypatch.setattr(commands, "run", lambda *words: asked.append(words) or "occupations: 2")
    monkeypatch.setattr(commands, "is_loaded", lambda world: loaded)
    monkeypatch.setattr(commands, "load", lambda world: None)
    monkeypatch.setattr(commands, "load_offers", lambda today: ["offers lheo: accepted"])
    monkeypatch.setattr(commands, "open_logins", lambda world: [])
    monkeypatch.setattr(commands, "open_team", lambda: "")
    with socket.create_server((serving.ADDRESS, 0)) as free:
        port = free.getsockname()[1]

    code, output = told("serve", "--port", str(port))

    assert code == 0
    assert asked == [("reference", "load")]
    assert ("occupations: 2" in output) is not loaded
    assert "offers lheo: accepted" in output
    assert served == [port]
