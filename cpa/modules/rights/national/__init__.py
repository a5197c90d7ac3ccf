"""The national run: the declared facts of a year, for a whole country, into rights and balances.

Facts and balances in Parquet → DuckDB groups and joins them within a memory limit → Arrow batches → the rules on int64
arrays → credits and new balances in Parquet, by ranges of accounts. Formats: docs/reference/national-run.md.
"""
