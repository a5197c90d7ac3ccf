"""Follows every code that a `Problem` may carry back to where it is written."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tests.repository.tree import files, parsed, place

CATALOGUES = {
    "cpa/modules/declarations/sources/dsn/": (
        "cpa/modules/declarations/sources/dsn/problems.py",
        ("PHYSICAL", "STRUCTURE", "LOT", "HEADER", "IDENTITY", "EXPOSURE", "CONTRACT", "PAY"),
    ),
}
"""Folders where a code that is not in these dictionaries of this file is refused at run time: no need to follow it."""


@dataclass
class Codes:
    """Code → a place that gives it; and places whose code could not be followed."""

    found: dict[str, str] = field(default_factory=dict)
    lost: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class _Maker:
    """A function that gives its argument `parameter` (at `position`) as a code."""

    parameter: str
    position: int


def codes(root: Path) -> Codes:
    """Every code of the package. A code is a constant given to Problem or to a function that passes it on; or a key of
    a module's dictionary that such a function looks up."""
    trees = {path: parsed(path) for path in files(root, ".py", under="cpa") if "migrations" not in path.parts}
    makers, result, size = {"Problem": _Maker("code", 0)}, Codes(), -1
    for catalogue, dictionaries in CATALOGUES.values():
        result.found |= dict.fromkeys(_keys(trees[root / catalogue], *dictionaries), catalogue)
    while size != len(makers):
        size = len(makers)
        for path, tree in trees.items():
            if not _catalogue(place(root, path)):
                makers |= _makers(tree, makers)
    for path, tree in trees.items():
        name = place(root, path)
        if _catalogue(name):
            continue
        for function, given in _given(tree, makers):
            where = place(root, path, given.lineno)
            constants = list(_constants(given))
            result.found |= {code: where for code in constants if code not in result.found}
            passes_on = isinstance(given, ast.Name) and function is not None and given.id in _parameters(function)
            looked_up = _keys(tree, *_lookups(function, given)) if function is not None else []
            result.found |= {code: where for code in looked_up if code not in result.found}
            if not constants and not passes_on and not looked_up:
                result.lost.append(where)
    return result


def _catalogue(name: str) -> bool:
    return any(name.startswith(folder) for folder in CATALOGUES)


def _makers(tree: ast.Module, known: dict[str, _Maker]) -> dict[str, _Maker]:
    found = {}
    for function, given in _given(tree, known):
        # A function that looks the code up accepts those of its dictionary only: no need to follow it further.
        if function is None or not isinstance(given, ast.Name) or _lookups(function, given):
            continue
        names = _parameters(function)
        if given.id in names:
            position = names.index(given.id) - (1 if names[0] in ("self", "cls") else 0)
            found[function.name] = _Maker(given.id, position)
    return found


def _given(tree: ast.Module, makers: dict[str, _Maker]) -> Iterator[tuple[ast.FunctionDef | None, ast.expr]]:
    """Each expression given as a code, with the function around it."""
    owners = {
        id(inner): function
        for function in ast.walk(tree)
        if isinstance(function, ast.FunctionDef)
        for inner in ast.walk(function)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            maker = makers.get(name)
            named = [keyword.value for keyword in node.keywords if maker and keyword.arg == maker.parameter]
            if named:
                yield owners.get(id(node)), named[0]
            elif maker and len(node.args) > maker.position and not isinstance(node.args[maker.position], ast.Starred):
                yield owners.get(id(node)), node.args[maker.position]


def _constants(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from _constants(node.body)
        yield from _constants(node.orelse)


def _parameters(function: ast.FunctionDef) -> list[str]:
    return [argument.arg for argument in (*function.args.posonlyargs, *function.args.args, *function.args.kwonlyargs)]


def _lookups(function: ast.FunctionDef, given: ast.expr) -> list[str]:
    """The names of what the function indexes by the code: `SENTENCES[code]`."""
    return [
        node.value.id
        for node in ast.walk(function)
        if isinstance(node, ast.Subscript)
        and isinstance(node.value, ast.Name)
        and ast.unparse(node.slice) == ast.unparse(given)
    ]


def _keys(tree: ast.Module, *dictionaries: str) -> list[str]:
    found = []
    for node in tree.body:
        targets = (
            node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AnnAssign) else []
        )
        if any(getattr(target, "id", "") in dictionaries for target in targets) and isinstance(node.value, ast.Dict):
            found += [key.value for key in node.value.keys if isinstance(key, ast.Constant)]
    return found
