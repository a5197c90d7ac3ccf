"""The workbench of whoever looks after the catalogue: what came in, what is decided by hand, what is undone."""
