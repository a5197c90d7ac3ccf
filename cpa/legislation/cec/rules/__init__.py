"""The rules of the citizen-commitment account (CEC), each with its article. Every number is in ../parameters."""
