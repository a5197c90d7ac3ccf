"""Formacode: names of versions 10, 12 and 13, the groups of specialities of version 10, and what each code of version
12 became in version 13."""

from collections.abc import Mapping
from pathlib import Path

from cpa.modules.trainings.register.tables import Codes, Gathering, Tables
from cpa.modules.trainings.sources.official.describing import described
from cpa.sources.sheet import Sheet


def distil(sheets: Mapping[str, Sheet], files: Mapping[str, int]) -> Tables:
    """Names and links; a code of version 12 that was suppressed leads nowhere."""
    into = Gathering()
    for line, (code, name, _type, nsf) in sheets["v10"].numbered():
        into.name(Codes.FORMACODE10, code, name, files["v10"], line)
        group = nsf[:3]
        if group.isdigit():
            into.link(Codes.FORMACODE10, code, Codes.NSF, group, files["v10"], line)
    sheet, file = sheets["v12_v13"], files["v12_v13"]
    for line, (change, before, old_name, after, new_name) in sheet.numbered():
        sheet.counts[f"change {change}"] += 1
        into.name(Codes.FORMACODE12, before, old_name, file, line)
        into.name(Codes.FORMACODE, after, new_name, file, line)
        into.link(Codes.FORMACODE12, before, Codes.FORMACODE, after, file, line)
    return into.tables()


FORMACODE = described(Path(__file__).with_name("formacode.yaml"), distil)
