"""One question about a trade in each module: from figures to a sentence, or to « we do not know »."""
