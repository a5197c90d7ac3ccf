"""The tables of this module, one noun a file."""

from cpa.modules.projects.models.plan import KeptPlan, KeptStep, PlanLimits
from cpa.modules.projects.models.project import Mark, Project, Version

__all__ = ["KeptPlan", "KeptStep", "Mark", "PlanLimits", "Project", "Version"]
