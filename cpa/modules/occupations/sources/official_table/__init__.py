"""Reading published tables (CSV, compressed or not) as a description of their columns says. Pure."""
