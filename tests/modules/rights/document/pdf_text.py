"""Reads a PDF as a screen reader does: its tags in order, and the text that each holds."""

import re
from collections.abc import Iterator
from io import BytesIO

import pikepdf

PAINTS = {"Tj", "TJ", "f", "f*", "S", "s", "B", "b", "sh", "Do", "'", '"'}


def opened(content: bytes) -> pikepdf.Pdf:
    return pikepdf.open(BytesIO(content))


def tags(pdf: pikepdf.Pdf) -> list[str]:
    """The kinds of the elements, parents before children, in reading order."""
    return [str(element.S).removeprefix("/") for element in _elements(pdf.Root.StructTreeRoot)]


def text(pdf: pikepdf.Pdf) -> str:
    """Everything written, page after page, on one line."""
    return " ".join(" ".join(_shown(page)) for page in pdf.pages)


def untagged(pdf: pikepdf.Pdf) -> list[str]:
    """What is painted outside of any tag and is not marked as decoration either."""
    return [operator for page in pdf.pages for operator in _painted_outside(page)]


def _elements(element: pikepdf.Object) -> Iterator[pikepdf.Object]:
    children = element.get("/K", [])
    for child in children if isinstance(children, pikepdf.Array) else [children]:
        if isinstance(child, pikepdf.Dictionary) and "/S" in child:
            yield child
            yield from _elements(child)


def _painted_outside(page: pikepdf.Page) -> Iterator[str]:
    depth = 0
    for instruction in pikepdf.parse_content_stream(page):
        operator = str(instruction.operator)
        if operator in ("BDC", "BMC"):
            depth += 1
        elif operator == "EMC":
            depth -= 1
        elif operator in PAINTS and not depth:
            yield operator


def _shown(page: pikepdf.Page) -> Iterator[str]:
    """The words of each stretch of tagged text."""
    glyphs = {str(name): _characters(font) for name, font in page.Resources.Font.items()}
    current: dict[int, str] = {}
    written = ""
    for instruction in pikepdf.parse_content_stream(page):
        operator, operands = str(instruction.operator), instruction.operands
        if operator == "Tf":
            current = glyphs[str(operands[0])]
        elif operator in ("Tj", "TJ"):
            parts = operands[0] if operator == "TJ" else operands
            for part in parts:
                if isinstance(part, pikepdf.String):
                    written += _decoded(bytes(part), current)
        elif operator == "EMC":
            yield written
            written = ""


def _decoded(codes: bytes, characters: dict[int, str]) -> str:
    return "".join(characters.get(int.from_bytes(codes[at : at + 2]), "\ufffd") for at in range(0, len(codes), 2))


def _characters(font: pikepdf.Object) -> dict[int, str]:
    """Glyph → characters, as the font's own map says."""
    cmap = font.ToUnicode.read_bytes().decode("ascii")
    found: dict[int, str] = {}
    for block in re.findall(r"beginbfchar(.*?)endbfchar", cmap, re.S):
        for code, target in re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>", block):
            found[int(code, 16)] = bytes.fromhex(target).decode("utf-16-be")
    for block in re.findall(r"beginbfrange(.*?)endbfrange", cmap, re.S):
        for first, last, target in re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>", block):
            start = int(target, 16)
            for code in range(int(first, 16), int(last, 16) + 1):
                found[code] = chr(start + code - int(first, 16))
    return found
