"""A release of two occupations."""

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

SMALL = Tables(
    labels=(
        LabelRow("centre", "1", "Cultiver", ""),
        LabelRow("context", "900", "En extérieur", "Lieux"),
        LabelRow("family", "A", "Agriculture", ""),
        LabelRow("field", "A11", "Engins agricoles", "A"),
        LabelRow("group", "300", "Cultiver la terre", ""),
    ),
    occupations=(
        OccupationRow("A1101", "Agriculteur", "A11", "A1101", "RI", "1", "", "", "green", "yes", "no", "", ""),
        OccupationRow("A1102", "Conducteur", "A11", "A1101", "R", "", "", "", "", "", "", "", ""),
    ),
    titles=(
        TitleRow("10", "A1101", "Agriculteur / Agricultrice", "", "yes", ""),
        TitleRow("11", "A1102", "Conducteur / Conductrice d'engins", "Conducteur d'engins", "yes", "yes"),
    ),
    skills=(
        SkillRow("100", "do", "Labourer", "300", "Technique"),
        SkillRow("101", "know", "Agronomie", "", "Sciences"),
        SkillRow("102", "be", "Persévérer", "", ""),
    ),
    links=(
        LinkRow("A1101", "100", "main"),
        LinkRow("A1101", "101", "emerging"),
        LinkRow("A1101", "102", ""),
        LinkRow("A1102", "100", ""),
    ),
    contexts=(ContextRow("A1101", "900"),),
    mobility=(MobilityRow("A1101", "A1102", "1", "near"), MobilityRow("A1102", "A1101", "1", "")),
)
