"""Asking for a session of a training: does it suit, who pays what, and what the body that gives it sees and answers."""
