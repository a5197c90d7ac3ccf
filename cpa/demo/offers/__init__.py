"""Invented trainings of the demonstration, written as the files that real catalogues send."""
