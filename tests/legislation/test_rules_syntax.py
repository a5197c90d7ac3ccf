"""Rules are read as law, run on arrays and traced: their source may only use the closed vocabulary."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from cpa.legislation.schemes import schemes

RULE_FILES = sorted(file for scheme in schemes() for file in (scheme.folder / "rules").glob("*.py"))
ALLOWED_IMPORTS = {
    "cpa.kernel.quantity",
    "cpa.rules.parameters",
    "cpa.rules.primitives",
    "cpa.rules.rule",
    "cpa.rules.wording",
}
ALLOWED_NUMBERS = {0, 1, 12, 100}
"""Nothing, one, months of a year, hundredths of a unit. Every other number is a parameter."""
REFUSED = (
    ast.If, ast.IfExp, ast.For, ast.While, ast.BoolOp, ast.Not, ast.Invert, ast.Div, ast.FloorDiv, ast.Mod, ast.Pow,
    ast.Try, ast.With, ast.Lambda, ast.ListComp, ast.GeneratorExp, ast.DictComp, ast.SetComp, ast.Raise, ast.Assert,
)  # fmt: skip


def offences(source: str) -> Iterator[str]:
    """What a rule file may not hold, each with its line."""
    tree = ast.parse(source)
    for node in ast.walk(tree):
        line = getattr(node, "lineno", 0)
        if isinstance(node, ast.Import) or (isinstance(node, ast.ImportFrom) and node.module not in ALLOWED_IMPORTS):
            yield f"{line}: imports something else than the vocabulary"
        if isinstance(node, ast.Compare) and len(node.ops) > 1:
            yield f"{line}: chains comparisons"
        if isinstance(node, ast.Constant) and isinstance(node.value, float | complex):
            yield f"{line}: writes a binary fraction"
        if isinstance(node, ast.Constant) and type(node.value) is int and node.value not in ALLOWED_NUMBERS:
            yield f"{line}: writes the number {node.value}, which belongs to a parameter"
    for function in ast.walk(tree):
        if isinstance(function, ast.FunctionDef):
            yield from (
                f"{node.lineno}: uses {type(node).__name__}"
                for part in function.body
                for node in ast.walk(part)
                if isinstance(node, ast.expr | ast.stmt) and _refused(node)
            )


def _refused(node: ast.AST) -> bool:
    operator = getattr(node, "op", None)
    return isinstance(node, REFUSED) or isinstance(operator, REFUSED)


@pytest.mark.parametrize("file", RULE_FILES, ids=lambda file: f"{file.parent.parent.name}/{file.name}")
def test_rules_use_only_the_closed_vocabulary(file: Path) -> None:
    assert list(offences(file.read_text("utf-8"))) == []


@pytest.mark.parametrize("file", [f for f in RULE_FILES if f.name != "__init__.py"], ids=lambda file: file.name)
def test_every_function_of_a_rule_file_is_a_rule_and_says_what_it_means(file: Path) -> None:
    for node in ast.parse(file.read_text("utf-8")).body:
        if isinstance(node, ast.FunctionDef):
            assert node.decorator_list, f"{node.name} is no rule"
            assert ast.get_docstring(node), f"{node.name} says nothing"


@pytest.mark.parametrize(
    "body",
    [
        "if x > 0:\n        return 1\n    return 2",
        "return 1 if x else 0",
        "return x / 100",
        "return x // 100",
        "return x and 1",
        "return not x",
        "return 0 < x < 100",
        "return x * 1.5",
        "return x * 500",
        "return sum(y for y in x)",
    ],
)
def test_what_would_not_run_on_every_kind_of_value_is_caught(body: str) -> None:
    assert list(offences(f"def rule(x):\n    {body}\n"))


@pytest.mark.parametrize(
    "line", ["import numpy as np", "from math import ceil", "from cpa.legislation.facts import Work"]
)
def test_rules_reach_for_nothing_else(line: str) -> None:
    assert list(offences(line))
