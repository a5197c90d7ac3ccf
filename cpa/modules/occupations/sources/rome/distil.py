"""The official tables of ROME 4 → the rows of a release. A row that names an unknown code is left out and told."""

from collections import defaultdict
from collections.abc import Container, Iterable, Mapping

from cpa.modules.occupations.catalogue.tables import (
    ContextRow,
    LabelRow,
    LinkRow,
    MobilityRow,
    OccupationRow,
    SkillRow,
    Tables,
    TitleRow,
)
from cpa.modules.occupations.sources.rome.legacy import Kinds
from cpa.sources.sheet import Sheet

FLAGS = {"O": "yes", "N": "no", "": ""}
ECOLOGY = {
    "Emploi Vert": "green",
    "Emploi stratégique pour la Transition écologique": "strategic",
    "Emploi Brun": "brown",
    "Emploi Blanc": "neutral",
    "": "",
}
HEART = {"Principale": "main", "Émergente": "emerging", "Emergente": "emerging", "": ""}
KINDS = {"1": "do", "2": "be", "3": "know"}
SKILLS, CONTEXTS = "5", "6"
KNOWN_PARTS = {"1", "2", SKILLS, CONTEXTS}

Sheets = Mapping[str, Sheet]


def distil(sheets: Sheets, kinds: Kinds) -> Tables:
    """The rows that these tables say, `kinds` saying of moves between former codes whether they are near. What is not
    taken is told in the sheets themselves."""
    names = _labels(sheets)
    fields = _fields(sheets["cr_gd_dp"], names)
    parents = _parents(sheets["referentiel_code_rome"], fields)
    skills = _skills(sheets, names["group"])
    links, contexts = _links(sheets, parents, skills, names["context"])
    linked = {link.key for link in links}
    kept = sorted(skills[key] for key in linked)
    labels = _kept_labels(names, {skill.group for skill in kept})
    titles = _titles(sheets["referentiel_appellation"], parents)
    _require_whole(sheets["referentiel_code_rome"], parents, titles, links)
    return Tables(
        labels=labels,
        occupations=_occupations(sheets, parents, fields, names),
        titles=titles,
        skills=tuple(kept),
        links=links,
        contexts=contexts,
        mobility=_mobility(sheets["rubrique_mobilite"], parents, kinds),
    )


def known(sheet: Sheet, line: int, code: str, codes: Container[str], what: str) -> bool:
    """Whether the code is among `codes`; otherwise the row is left out, and told with `what` it should have named."""
    if code in codes:
        return True
    sheet.leave_out("code-unknown", f"Le code « {code[:20]} » ne nomme aucun {what} : cette ligne est laissée.", line)
    return False


def said(sheet: Sheet, line: int, word: str, words: Mapping[str, str]) -> str:
    """What a word of the official file means; an unknown one is told and means nothing."""
    if word not in words:
        sheet.warn("word-unknown", f"Le mot « {word[:60]} » est inconnu : il n’est pas lu.", line)
    return words.get(word, "")


LABELS = (
    ("family", "grand_domaine"),
    ("field", "domaine_professionnel"),
    ("centre", "centre_interet"),
    ("theme", "themes"),
    ("sector", "secteur_activite"),
)


def _labels(sheets: Sheets) -> dict[str, dict[str, LabelRow]]:
    found: dict[str, dict[str, LabelRow]] = {}
    for kind, table in LABELS:
        found[kind] = {
            code: LabelRow(kind, code, name, code[0] if kind == "field" else "") for code, name in sheets[table].rows
        }
    found["context"] = {
        code: LabelRow("context", code, name, type_)
        for code, name, type_ in sheets["referentiel_contexte_travail"].rows
    }
    found["group"] = {
        row[0]: LabelRow("group", row[0], row[2], "")
        for row in sheets["referentiel_competence"].rows
        if row[1] == "Macro-compétence"
    }
    return found


def _kept_labels(names: Mapping[str, Mapping[str, LabelRow]], groups: set[str]) -> tuple[LabelRow, ...]:
    every = (row for rows in names.values() for row in rows.values())
    return tuple(sorted(row for row in every if row.kind != "group" or row.code in groups))


def _fields(sheet: Sheet, names: Mapping[str, Mapping[str, LabelRow]]) -> dict[str, str]:
    """Code of an occupation → its professional domain."""
    found = {}
    for line, (code, family, field) in sheet.numbered():
        if known(sheet, line, field, names["field"], "domaine"):
            if family == code[0] == field[0] and family in names["family"]:
                found[code] = field
            else:
                sheet.leave_out("code-unknown", "Ce métier n’est pas de la famille de son code.", line)
    return found


def _parents(sheet: Sheet, fields: Mapping[str, str]) -> dict[str, str]:
    """Code of ROME 4 → the former code it comes from, of all occupations that are kept."""
    found = {}
    for line, row in sheet.numbered():
        if row[0] in fields:
            found[row[0]] = row[-1]
        else:
            sheet.leave_out("code-unknown", "Ce métier n’est d’aucun domaine : cette ligne est laissée.", line)
    return found


def _require_whole(
    sheet: Sheet, parents: Mapping[str, str], titles: Iterable[TitleRow], links: Iterable[LinkRow]
) -> None:
    """What everything else counts on: an occupation has its own title and at least one skill."""
    titled, skilled = {title.code for title in titles if title.main}, {link.code for link in links}
    for line, row in sheet.numbered():
        if row[0] in parents and not (row[0] in titled and row[0] in skilled):
            message = f"Le métier {row[0]} n’a pas d’appellation principale, ou aucun savoir."
            sheet.refuse("occupation-incomplete", message, line)


def _skills(sheets: Sheets, groups: Mapping[str, LabelRow]) -> dict[str, SkillRow]:
    found = {}
    sheet = sheets["referentiel_competence"]
    for line, (key, _nature, name, group, kind, category) in sheet.numbered():
        if group and group not in groups:
            sheet.warn(
                "code-unknown", "La macro-compétence de ce savoir-faire est inconnue : elle n’est pas lue.", line
            )
            group = ""
        found[key] = SkillRow(key, "be" if kind.startswith("Savoir-être") else "do", name, group, category)
    sheet = sheets["referentiel_savoir"]
    for line, (key, name, category) in sheet.numbered():
        if key in found:
            sheet.leave_out("row-twice", "Ce numéro est déjà celui d’un savoir-faire : cette ligne est laissée.", line)
        else:
            found[key] = SkillRow(key, "know", name, "", category)
    return found


def _links(
    sheets: Sheets, parents: Mapping[str, str], skills: Mapping[str, SkillRow], contexts: Mapping[str, LabelRow]
) -> tuple[tuple[LinkRow, ...], tuple[ContextRow, ...]]:
    sheet, heart = sheets["liens_rome_referentiels"], _heart(sheets["coherence_item"])
    asked, met = set(), set()
    for line, (code, part, section, key) in sheet.numbered():
        if part not in KNOWN_PARTS:
            sheet.leave_out("word-unknown", f"La partie « {part[:20]} » est inconnue : cette ligne est laissée.", line)
        elif not known(sheet, line, code, parents, "métier"):
            continue
        elif part == SKILLS and known(sheet, line, key, skills, "savoir ou savoir-faire"):
            if skills[key].kind != KINDS.get(section):
                sheet.warn("word-unknown", f"La rubrique « {section[:20]} » n’est pas celle de ce savoir.", line)
            asked.add(LinkRow(code, key, heart.pop((code, key), "")))
        elif part == CONTEXTS and known(sheet, line, key, contexts, "contexte de travail"):
            met.add(ContextRow(code, key))
            heart.pop((code, key), "")
    _tell_lonely(sheets["coherence_item"], heart)
    return tuple(sorted(asked)), tuple(sorted(met))


def _heart(sheet: Sheet) -> dict[tuple[str, str], str]:
    return {(code, key): said(sheet, line, word, HEART) for line, (code, key, word) in sheet.numbered()}


def _tell_lonely(sheet: Sheet, heart: Mapping[tuple[str, str], str]) -> None:
    """Rows of the heart of trades that no link repeats."""
    for line, (code, key, _word) in sheet.numbered():
        if (code, key) in heart:
            message = "Ce savoir n’est pas lié à ce métier ailleurs : cette ligne est laissée."
            sheet.leave_out("code-unknown", message, line)


def _occupations(
    sheets: Sheets,
    parents: Mapping[str, str],
    fields: Mapping[str, str],
    names: Mapping[str, Mapping[str, LabelRow]],
) -> tuple[OccupationRow, ...]:
    sheet = sheets["referentiel_code_rome"]
    interests = _interests(sheets["referentiel_code_rome_riasec"], parents)
    centres = _gathered(sheets["arborescence_centre_interet"], parents, names["centre"])
    themes = _gathered(sheets["arborescence_thematique"], parents, names["theme"])
    sectors = _gathered(sheets["arborescence_secteur_activite"], parents, names["sector"])
    found = []
    for line, (code, name, ecology, digital, demographic, regulated, managerial, parent) in sheet.numbered():
        if code in parents:
            lists = (interests.get(code, ""), centres.get(code, ""), themes.get(code, ""), sectors.get(code, ""))
            flags = (said(sheet, line, word, FLAGS) for word in (regulated, managerial, digital, demographic))
            kept = OccupationRow(code, name, fields[code], parent, *lists, said(sheet, line, ecology, ECOLOGY), *flags)
            found.append(kept)
    return tuple(sorted(found))


def _interests(sheet: Sheet, parents: Mapping[str, str]) -> dict[str, str]:
    found = {}
    for line, (code, main, second) in sheet.numbered():
        if known(sheet, line, code, parents, "métier"):
            found[code] = main + second
    return found


def _gathered(sheet: Sheet, parents: Mapping[str, str], labels: Mapping[str, LabelRow]) -> dict[str, str]:
    """Occupation → the codes said of it, the main ones first."""
    found: dict[str, set[tuple[bool, str]]] = defaultdict(set)
    for line, (label, code, *main) in sheet.numbered():
        if known(sheet, line, code, parents, "métier") and known(sheet, line, label, labels, sheet.spec.name):
            found[code].add((main != ["oui"], label))
    return {code: " ".join(dict.fromkeys(label for _, label in sorted(said))) for code, said in found.items()}


def _titles(sheet: Sheet, parents: Mapping[str, str]) -> tuple[TitleRow, ...]:
    found = []
    for line, (key, name, short, code, rank, rare) in sheet.numbered():
        if known(sheet, line, code, parents, "métier"):
            main = said(sheet, line, rank, {"PRINCIPALE": "yes", "SYNONYME": ""})
            rarely = said(sheet, line, rare, {"O": "yes", "N": "", "": ""})
            found.append(TitleRow(key, code, name, "" if short == name else short, main, rarely))
    return tuple(sorted(found))


def _mobility(sheet: Sheet, parents: Mapping[str, str], kinds: Kinds) -> tuple[MobilityRow, ...]:
    found = []
    for line, (source, target, order) in sheet.numbered():
        if not (known(sheet, line, source, parents, "métier") and known(sheet, line, target, parents, "métier")):
            continue
        if source == target:
            sheet.leave_out("value-malformed", "Un passage va d’un métier à un autre : cette ligne est laissée.", line)
            continue
        found.append((source, int(order), target, kinds.get((parents[source], parents[target]), "")))
    return tuple(MobilityRow(source, target, str(order), kind) for source, order, target, kind in sorted(found))
