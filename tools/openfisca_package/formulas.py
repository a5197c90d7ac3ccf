"""The source of one rule → the body of an OpenFisca formula: the same words, on int64 columns."""

import ast
import inspect
import textwrap
from collections.abc import Iterator, Mapping
from typing import Any

from cpa.kernel.quantity import Unit
from cpa.rules.parameter_files import Parameter
from cpa.rules.rule import LAW, Rule

WORDS = frozenset({"if_", "min_", "max_", "div_up", "div_down", "div_nearest", "div_even", "total"})
HUNDREDTHS = frozenset({Unit.CENT, Unit.HUNDREDTH_HOUR, Unit.HUNDREDTH_DAY})
_TAKEN = frozenset({"person", "period", "parameters"})


class Inexpressible(Exception):
    """A rule says something that a formula cannot: the sentence says what."""


def body(version: Rule, parameters: Mapping[str, Parameter]) -> list[str]:
    """The statements of the rule, the last a `return`: constants written out, each value of the law wrapped in what
    makes it a whole number. Raises Inexpressible."""
    if clash := _TAKEN & set(version.needs):
        raise Inexpressible(f"an argument is called {', '.join(clash)}")
    function = ast.parse(textwrap.dedent(inspect.getsource(version.formula))).body[0]
    assert isinstance(function, ast.FunctionDef)
    writer = _Writer(parameters, inspect.unwrap(version.formula).__globals__)
    return [ast.unparse(ast.fix_missing_locations(writer.visit(each))) for each in _statements(function)]


def _statements(function: ast.FunctionDef) -> Iterator[ast.stmt]:
    for each in function.body:
        if isinstance(each, ast.Expr) and isinstance(each.value, ast.Constant):
            continue
        if isinstance(each, ast.AnnAssign):
            assert each.value is not None
            yield ast.Assign([each.target], each.value)
        elif isinstance(each, ast.Assign | ast.Return):
            yield each
        else:
            raise Inexpressible(f"a statement {type(each).__name__}")


class _Writer(ast.NodeTransformer):
    """Writes constants as numbers and values of the law as whole numbers; refuses every other name from outside."""

    def __init__(self, parameters: Mapping[str, Parameter], known: Mapping[str, Any]) -> None:
        self._parameters, self._known = parameters, known

    def visit_Attribute(self, node: ast.Attribute) -> ast.AST:
        path = ast.unparse(node)
        head, _, name = path.partition(".")
        if head != LAW or name not in self._parameters:
            raise Inexpressible(f"{path} is no value of the law")
        parameter = self._parameters[name]
        value = ast.parse(path, mode="eval").body
        wrap = "hundredths" if parameter.unit in HUNDREDTHS else "whole"
        return ast.Call(ast.Name(wrap), [value], [])

    def visit_Call(self, node: ast.Call) -> ast.AST:
        if not isinstance(node.func, ast.Name) or node.func.id not in WORDS:
            raise Inexpressible(f"calls {ast.unparse(node.func)}")
        return ast.Call(node.func, [self.visit(each) for each in node.args], [])

    def visit_Name(self, node: ast.Name) -> ast.AST:
        constant = self._known.get(node.id)
        return ast.Constant(constant) if type(constant) is int and isinstance(node.ctx, ast.Load) else node
