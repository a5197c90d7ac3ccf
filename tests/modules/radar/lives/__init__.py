"""Made-up working lives with known truth: what happened, what was declared of it, and what was forgotten.

Written from the life events of the product brief and from the declaration's own rules, without a look at how the radar
decides: life events → monthly declarations → facts, through the same derivation as real files.
"""
