"""The search for rights that may have been forgotten, and what the holder says of what it finds."""
