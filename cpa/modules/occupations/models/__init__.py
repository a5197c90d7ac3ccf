"""Occupations as published, one release at a time; what people do with them."""

from cpa.modules.occupations.models.catalogue import (
    ContextEntry,
    LabelEntry,
    LinkEntry,
    MobilityEntry,
    OccupationEntry,
    SkillEntry,
    TitleEntry,
)
from cpa.modules.occupations.models.published import CodeLink, CodeName, Commune, LocalFigure, PublishedTable
from cpa.modules.occupations.models.release import Release
from cpa.modules.occupations.models.search import SearchEdition, SearchPosting, SearchTitle, SearchWord
from cpa.modules.occupations.models.text import TextEntry

__all__ = [
    "CodeLink",
    "CodeName",
    "Commune",
    "ContextEntry",
    "LabelEntry",
    "LinkEntry",
    "LocalFigure",
    "MobilityEntry",
    "OccupationEntry",
    "PublishedTable",
    "Release",
    "SearchEdition",
    "SearchPosting",
    "SearchTitle",
    "SearchWord",
    "SkillEntry",
    "TextEntry",
    "TitleEntry",
]
