"""Answers of the demonstration world to the hooks of cpa.module_api.hookspecs."""
