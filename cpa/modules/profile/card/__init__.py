"""*Ce que je sais faire*: one page to show, print, hear and take away."""
