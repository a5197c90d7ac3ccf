"""Measurements that guard the speed of what matters. Each compares two things in one run, and says a ratio.

A benchmark is a file `bench_*.py` here with a function `measure() -> Iterable[Measure]`. `make bench` runs them all.
"""
