"""The pages of this module: the holder's, and the one by which an association answers."""
