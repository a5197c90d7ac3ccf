"""From declarations in force to the facts of a year: pure functions, no database."""
