"""The rules of the prevention account (C3P, then C2P), each with its article. Every number is in ../parameters."""
