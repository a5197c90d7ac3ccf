"""What must not be published: paths of someone's machine, addresses of package registries, promises to finish later."""

import re
from pathlib import Path

from tests.repository.tree import ROOT, expect_none, files, place

TRACES = {
    "path of a machine": re.compile(r"(?<![\w.*~/-])/(?:home|root|Users|work|opt/pypi)/[\w.-]"),
    "address of a registry": re.compile(
        r"--(?:extra-)?index-url|--find-links|pypi\.org/simple|files\.pythonhosted", re.I
    ),
    "promise to finish later": re.compile(r"\b(?:TO" + r"DO|FIX" + r"ME|X" + r"XX)\b"),
}

EXCEPTIONS = {
    "tests/repository/test_traces.py": "the patterns themselves, and the lines that prove them",
    "LICENSE": "the licence's own text",
}


def traces(root: Path) -> list[str]:
    """Lines of text files that hold one."""
    found = []
    for path in files(root):
        name = place(root, path)
        if name in EXCEPTIONS or path.suffix in {".png", ".jpg", ".gz", ".mo", ".dsn", ".woff2", ".pdf"}:
            continue
        for number, line in enumerate(path.read_text("utf-8", errors="replace").splitlines(), start=1):
            found += [f"{name}:{number}: {what}" for what, pattern in TRACES.items() if pattern.search(line)]
    return found


def test_nothing_tells_on_a_machine() -> None:
    expect_none(traces(ROOT))


def test_each_trace_is_seen(copy: Path) -> None:
    (copy / "docs/broken.md").write_text(
        "see /home/someone/notes\npip install --index-url https://registry.example\nTODO: finish\nhttps://site.example/home/x\n"
    )
    known = set(traces(ROOT))
    assert set(traces(copy)) - known == {f"docs/broken.md:{line}: {what}" for line, what in enumerate(TRACES, start=1)}
