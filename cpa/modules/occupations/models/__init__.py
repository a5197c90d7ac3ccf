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
from cpa.modules.occupations.models.choice import Kept, SetAside
from cpa.modules.occupations.models.published import CodeLink, CodeName, Commune, LocalFigure, PublishedTable
from cpa.modules.occupations.models.release import Release
from cpa.modules.occupations.models.search import SearchEdition, SearchPosting, SearchRelated, SearchTitle, SearchWord
from cpa.modules.occupations.models.text import TextEntry

__all__ = [
    "CodeLink",
    "CodeName",
    "Commune",
    "ContextEntry",
    "Kept",
    "LabelEntry",
    "LinkEntry",
    "LocalFigure",
    "MobilityEntry",
    "OccupationEntry",
    "PublishedTable",
    "Release",
    "SearchEdition",
    "SearchPosting",
    "SearchRelated",
    "SearchTitle",
    "SearchWord",
    "SetAside",
    "SkillEntry",
    "TextEntry",
    "TitleEntry",
]
