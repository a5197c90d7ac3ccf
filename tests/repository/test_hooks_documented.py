"""A hook exists when it is documented with its exact signature, asked, answered by a real module, and tested."""

import ast
import re
from pathlib import Path

from tests.repository.tree import ROOT, expect_none, files, functions, parsed, place

HOOKSPECS = "cpa/module_api/hookspecs.py"
REFERENCE = "docs/reference/hooks.md"
KINDS = {"contribute", "show", "answer", "answer_of_each", "tell"}


def half_made(root: Path) -> list[str]:
    """Hooks that lack their documentation, a user or a test, and documentation of hooks that are no more."""
    sections = _sections((root / REFERENCE).read_text("utf-8"))
    asked, answered, tested = _asked(root), _answered(root), _tested(root)
    found, declared = [], _declared(root)
    for name, (kind, signature) in declared.items():
        section = sections.get(name, "")
        lacks = {
            f"its section « ### `{name}` » in {REFERENCE}": not section,
            f"its exact signature in {REFERENCE}: {signature}": bool(section) and f"\n{signature}\n" not in section,
            f"its kind in {REFERENCE}: « *{kind}* »": bool(section) and f"*{kind}*" not in section,
            "a module that implements it": name not in answered,
            "code that asks it": name not in asked,
            "a test that names it": name not in tested,
        }
        found += [f"{name} lacks {what}" for what, missing in lacks.items() if missing]
    found += [
        f"{REFERENCE} documents {name}, which {HOOKSPECS} does not declare" for name in sections.keys() - declared
    ]
    return found + _unmarked(root)


def _declared(root: Path) -> dict[str, tuple[str, str]]:
    found = {}
    for node in parsed(root / HOOKSPECS).body:
        kinds = [mark.id for mark in getattr(node, "decorator_list", []) if getattr(mark, "id", "") in KINDS]
        if isinstance(node, ast.FunctionDef) and kinds:
            returns = ast.unparse(node.returns) if node.returns else "None"
            found[node.name] = (kinds[0].replace("_", " "), f"{node.name}({ast.unparse(node.args)}) -> {returns}")
    return found


def _unmarked(root: Path) -> list[str]:
    bare = [n for n in parsed(root / HOOKSPECS).body if isinstance(n, ast.FunctionDef) and not n.name.startswith("_")]
    return [f"{n.name} bears no kind in {HOOKSPECS}" for n in bare if n.name not in _declared(root)]


def _sections(text: str) -> dict[str, str]:
    parts = re.split(r"^### `(\w+)`$", text, flags=re.M)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def _answered(root: Path) -> set[str]:
    paths = [*files(root, "hooks.py", under="cpa"), *files(root, "hooks.py", under="examples")]
    return {
        function.name
        for path in paths
        for _name, function in functions(path)
        if any(getattr(mark, "id", "") == "hook" for mark in function.decorator_list)
    }


def _asked(root: Path) -> set[str]:
    texts = [
        path.read_text("utf-8") for under in ("cpa", "config", "examples") for path in files(root, ".py", under=under)
    ]
    return {name for text in texts for name in re.findall(r"\bhooks\(\)\.(?:show\(\s*\"(?=\w+\"))?(\w+)", text)}


def _tested(root: Path) -> set[str]:
    texts = [
        path.read_text("utf-8")
        for path in files(root, ".py", under="tests")
        if not place(root, path).startswith("tests/repository/")
    ]
    return {word for text in texts for word in re.findall(r"\w+", text)}


def test_every_hook_is_documented_asked_answered_and_tested() -> None:
    expect_none(half_made(ROOT))


def test_a_new_hook_with_nothing_around_it_is_seen(copy: Path) -> None:
    known = set(half_made(ROOT))
    with (copy / HOOKSPECS).open("a") as specs:
        specs.write(
            "\n\n@answer\ndef lone_question(account: AccountId) -> int:\n    ...\n\n\ndef bare() -> None:\n    ...\n"
        )
    assert {fault.split(" in ")[0] for fault in set(half_made(copy)) - known} == {
        "lone_question lacks its section « ### `lone_question` »",
        "lone_question lacks a module that implements it",
        "lone_question lacks code that asks it",
        "lone_question lacks a test that names it",
        "bare bears no kind",
    }


def test_a_signature_that_moved_is_seen(copy: Path) -> None:
    reference = copy / REFERENCE
    reference.write_text(reference.read_text().replace("hub_card(request: HttpRequest,", "hub_card(request,"))
    assert any(fault.startswith("hub_card lacks its exact signature") for fault in half_made(copy))


def test_documentation_of_a_hook_that_is_gone_is_seen(copy: Path) -> None:
    with (copy / REFERENCE).open("a") as reference:
        reference.write("\n### `gone`\n")
    assert f"{REFERENCE} documents gone, which {HOOKSPECS} does not declare" in half_made(copy)
