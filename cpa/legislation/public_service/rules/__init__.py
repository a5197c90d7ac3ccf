"""The rules of training hours in the public service, each with its article. Every number is in ../parameters."""
