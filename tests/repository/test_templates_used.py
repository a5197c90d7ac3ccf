"""No template that nothing shows."""

import re
from pathlib import Path

from django.template.utils import get_app_template_dirs

from tests.repository.tree import ROOT, expect_none, files, place

SHOWN_BY_DJANGO = {"400.html", "403.html", "403_csrf.html", "404.html", "500.html"}


def unused(root: Path, libraries: list[Path]) -> list[str]:
    """Templates whose name stands in no code and no other template, and that replace none of `libraries`."""
    asking = (path for path in files(root, ".py", ".html", ".txt", ".svg") if not path.is_relative_to(root / "tests"))
    sources = {path: path.read_text("utf-8") for path in asking}
    found = []
    for path in files(root, ".html", ".txt", ".svg"):
        name = _name(path)
        replaces = any((folder / name).exists() for folder in libraries) if name else False
        if name and name not in SHOWN_BY_DJANGO and not replaces and not _mentioned(path, name, sources):
            found.append(place(root, path))
    return found


def _name(path: Path) -> str:
    parts = path.parts
    return "/".join(parts[parts.index("templates") + 1 :]) if "templates" in parts else ""


def _mentioned(path: Path, name: str, sources: dict[Path, str]) -> bool:
    # « portal/{template}.html » in code is asked with the bare word « help » elsewhere in the same application.
    folder, stem = name.rpartition("/")[0], path.name.partition(".")[0]
    built = re.compile(re.escape(f"{folder}/") + r"\{[^}]*\}" if folder else r"(?!)")
    quoted = re.compile(rf"[\"']{re.escape(stem)}[\"']")
    if any(f'"{name}"' in text or f"'{name}'" in text for other, text in sources.items() if other != path):
        return True
    return any(built.search(text) for text in sources.values()) and any(map(quoted.search, sources.values()))


def _libraries() -> list[Path]:
    return [
        folder for folder in map(Path, get_app_template_dirs("templates")) if not folder.is_relative_to(ROOT / "cpa")
    ]


def test_every_template_is_shown() -> None:
    expect_none(unused(ROOT, _libraries()))


def test_a_template_that_nothing_shows_is_seen(copy: Path) -> None:
    known = set(unused(ROOT, _libraries()))
    (copy / "cpa/ui/templates/ui/alone.html").write_text("{% include 'ui/alone.html' %}")
    (copy / "cpa/ui/templates/account").mkdir(exist_ok=True)
    (copy / "cpa/ui/templates/account/login.html").write_text("replaces allauth's")
    assert set(unused(copy, _libraries())) - known == {"cpa/ui/templates/ui/alone.html"}
