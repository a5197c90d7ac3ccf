"""With two databases, a transaction that names none guards the wrong one."""

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.repository.tree import ROOT, expect_none, files, parsed, place

NAMED = {"atomic", "on_commit", "savepoint", "set_rollback", "get_connection"}


def unnamed(root: Path) -> list[str]:
    """Calls of django.db.transaction, or its use as a bare decorator, without `using`."""
    found = []
    for path in (*files(root, ".py", under="cpa"), *files(root, ".py", under="config")):
        tree = parsed(path)
        called = {id(node.func): node for node in ast.walk(tree) if isinstance(node, ast.Call)}
        for line, node in _uses(tree):
            call = called.get(id(node))
            if call is None or not any(keyword.arg == "using" for keyword in call.keywords):
                found.append(place(root, path, line))
    return found


def _uses(tree: ast.Module) -> Iterator[tuple[int, ast.AST]]:
    direct = {
        alias.asname or alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module == "django.db.transaction"
        for alias in node.names
        if alias.name in NAMED
    }
    for node in ast.walk(tree):
        through = (
            isinstance(node, ast.Attribute) and node.attr in NAMED and getattr(node.value, "id", "") == "transaction"
        )
        if through or (isinstance(node, ast.Name) and node.id in direct):
            yield node.lineno, node


def test_every_transaction_names_its_store() -> None:
    expect_none(unnamed(ROOT))


def test_a_transaction_without_a_store_is_seen(copy: Path) -> None:
    (copy / "cpa/ledger/broken.py").write_text(
        "from django.db import transaction\n"
        "from django.db.transaction import atomic\n"
        "with transaction.atomic():\n    pass\n"
        "with transaction.atomic(using='activity'):\n    transaction.on_commit(print)\n"
        "@atomic\ndef f(): ...\n"
    )
    known = set(unnamed(ROOT))
    assert set(unnamed(copy)) - known == {f"cpa/ledger/broken.py:{line}" for line in (3, 6, 7)}
