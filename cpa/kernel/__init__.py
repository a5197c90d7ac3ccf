"""Words that every layer shares. Imports nothing but the standard library."""
