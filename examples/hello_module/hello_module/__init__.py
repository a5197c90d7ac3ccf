"""A stranger's module: says how many years of work the account knows."""
