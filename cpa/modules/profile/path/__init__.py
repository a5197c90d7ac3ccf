"""The path as the fold of what was done to it. Pure: no framework, no database."""
