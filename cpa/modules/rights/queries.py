"""Reads of the rights module: `statement`, `history`, `explanation`, `low_qualification`."""

from cpa.modules.rights.statement import Cause, ExplainedLine, Line, LowQualification, Nature, RightBlock, Statement

__all__ = ["Cause", "ExplainedLine", "Line", "LowQualification", "Nature", "RightBlock", "Statement"]
