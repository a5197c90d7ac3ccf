"""Links within the documentation lead somewhere."""

import re
from pathlib import Path

from tests.repository.tree import ROOT, expect_none, files, place

_LINK = re.compile(r"!?\[[^\]]*\]\(\s*<?([^)\s>]+)>?(?:\s+\"[^\"]*\")?\s*\)")
_DEFINITION = re.compile(r"^\[[^\]]+\]:\s*(\S+)", re.M)
_CODE = re.compile(r"^```.*?^```|`[^`\n]*`", re.M | re.S)


def broken(root: Path) -> list[str]:
    """Relative links of Markdown files to a missing file or heading."""
    found = []
    for path in files(root, ".md"):
        text = _CODE.sub(lambda code: re.sub(r"[^\n]", " ", code[0]), path.read_text("utf-8"))
        for hit in (*_LINK.finditer(text), *_DEFINITION.finditer(text)):
            if not re.match(r"[a-z][a-z0-9+.-]*:", hit[1], re.I) and not _leads(path, hit[1]):
                found.append(f"{place(root, path, text.count(chr(10), 0, hit.start()) + 1)}: {hit[1]} leads nowhere")
    return found


def _leads(page: Path, link: str) -> bool:
    name, _, anchor = link.partition("#")
    target = (page.parent / name).resolve() if name else page
    if not target.exists():
        return False
    return not anchor or target.suffix != ".md" or anchor in _anchors(target.read_text("utf-8"))


def _anchors(text: str) -> set[str]:
    headings = re.findall(r"^#+\s+(.+?)\s*#*$", text, flags=re.M)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def test_every_link_leads_somewhere() -> None:
    expect_none(broken(ROOT))


def test_a_link_that_leads_nowhere_is_seen(copy: Path) -> None:
    (copy / "docs/broken.md").write_text(
        "# One heading\n[a](missing.md)\n[b](#one-heading)\n[c](#other)\n`[d](code.md)`\n[e](https://site.example)\n"
        "[f]: gone.md\n"
    )
    assert {fault for fault in broken(copy) if fault.startswith("docs/broken.md")} == {
        "docs/broken.md:2: missing.md leads nowhere",
        "docs/broken.md:4: #other leads nowhere",
        "docs/broken.md:7: gone.md leads nowhere",
    }
