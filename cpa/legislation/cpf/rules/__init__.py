"""The rules of the CPF of private-law workers, each with its article. Every number is in ../parameters."""
