"""Answers of this module to the hooks of cpa.module_api.hookspecs."""
