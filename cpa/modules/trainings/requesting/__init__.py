"""A training as someone asks for it: its session, who pays what on the day. The answer to `offered_training`."""
