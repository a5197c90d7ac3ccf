"""The invented rules."""
