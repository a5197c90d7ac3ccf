"""The law: dated parameters and small pure functions. Knows no framework, no database, no person."""
