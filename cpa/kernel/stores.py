"""Aliases of the two databases. No foreign key can join them: that is the point."""

IDENTITY = "default"
"""People, credentials, sessions, the national number's digest. Alias « default » so that third-party code,
which names no database, can only ever touch this one."""

ACTIVITY = "activity"
"""Everything else, under a pseudonymous account id."""
