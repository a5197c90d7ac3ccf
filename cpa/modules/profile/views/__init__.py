"""The pages of « Mon parcours »."""
