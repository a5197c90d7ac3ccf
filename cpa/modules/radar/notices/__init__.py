"""What may have been forgotten: pure rules over facts, no framework. One file a kind of notice."""
