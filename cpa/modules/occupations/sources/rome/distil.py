"""The official tables of ROME 4 → the rows of a release. A row that names an unknown code is left out and told."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

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
    parents = _parents(sheets["referentiel_code_rome"])
    skills = _skills(sheets)
    links, contexts = _links(sheets, parents, skills, names["context"])
    linked = {link.key for link in links}
    kept = sorted(skills[key] for key in linked)
    labels = _kept_labels(names, {skill.group for skill in kept})
    return Tables(
        labels=labels,
        occupations=_occupations(sheets, parents, names),
        titles=_titles(sheets["referentiel_appellation"], parents),
        skills=tuple(kept),
        links=links,
        contexts=contexts,
        mobility=_mobility(sheets["rubrique_mobilite"], parents, kinds),
    )


def known(sheet: Sheet, line: int, code: str, codes: Iterable[str], what: str) -> bool:
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


def _parents(sheet: Sheet) -> dict[str, str]:
    """Code of ROME 4 → the former code it comes from."""
    return {row[0]: row[-1] for row in sheet.rows}


def _skills(sheets: Sheets) -> dict[str, SkillRow]:
    found = {}
    for key, _nature, name, group, kind, category in sheets["referentiel_competence"].rows:
        found[key] = SkillRow(key, "be" if kind.startswith("Savoir-être") else "do", name, group, category)
    for key, name, category in sheets["referentiel_savoir"].rows:
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
    sheets: Sheets, parents: Mapping[str, str], names: Mapping[str, Mapping[str, LabelRow]]
) -> tuple[OccupationRow, ...]:
    sheet = sheets["referentiel_code_rome"]
    fields = _fields(sheets["cr_gd_dp"], parents, names)
    interests = _interests(sheets["referentiel_code_rome_riasec"], parents)
    centres = _gathered(sheets["arborescence_centre_interet"], parents, names["centre"])
    themes = _gathered(sheets["arborescence_thematique"], parents, names["theme"])
    sectors = _gathered(sheets["arborescence_secteur_activite"], parents, names["sector"])
    found = []
    for line, (code, name, ecology, digital, demographic, regulated, managerial, parent) in sheet.numbered():
        if code not in fields:
            sheet.leave_out("code-unknown", "Ce métier n’est d’aucun domaine : cette ligne est laissée.", line)
            continue
        found.append(
            OccupationRow(
                code, name, fields[code], parent, interests.get(code, ""), centres.get(code, ""),
                themes.get(code, ""), sectors.get(code, ""), said(sheet, line, ecology, ECOLOGY),
                said(sheet, line, regulated, FLAGS), said(sheet, line, managerial, FLAGS),
                said(sheet, line, digital, FLAGS), said(sheet, line, demographic, FLAGS),
            )
        )  # fmt: skip
    return tuple(sorted(found))


def _fields(sheet: Sheet, parents: Mapping[str, str], names: Mapping[str, Mapping[str, LabelRow]]) -> dict[str, str]:
    found = {}
    for line, (code, family, field) in sheet.numbered():
        if known(sheet, line, code, parents, "métier") and known(sheet, line, field, names["field"], "domaine"):
            if family != code[0] or family not in names["family"]:
                sheet.leave_out("code-unknown", "Ce métier n’est pas de la famille de son code.", line)
            else:
                found[code] = field
    return found


def _interests(sheet: Sheet, parents: Mapping[str, str]) -> dict[str, str]:
    found = {}
    for line, (code, main, second) in sheet.numbered():
        if not known(sheet, line, code, parents, "métier"):
            continue
        if {main, second} <= {*"RIASEC", ""}:
            found[code] = main + second
        else:
            sheet.leave_out("word-unknown", "Un intérêt est une des lettres R, I, A, S, E, C.", line)
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
        if source == target or not order.isdigit():
            sheet.leave_out("word-unknown", "Un passage va d’un métier à un autre, avec un numéro d’ordre.", line)
            continue
        found.append((source, int(order), target, kinds.get((parents[source], parents[target]), "")))
    return tuple(MobilityRow(source, target, str(order), kind) for source, order, target, kind in sorted(found))
