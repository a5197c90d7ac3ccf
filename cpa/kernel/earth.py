"""How far two points of the Earth are, as the crow flies."""

from math import asin, cos, radians, sin, sqrt

RADIUS_METRES = 6_371_000
DEGREE = 1_000_000
"""Millionths of a degree in one."""


def metres_between(latitude: int, longitude: int, other_latitude: int, other_longitude: int) -> int:
    """Metres between two points given in millionths of a degree, to the nearest, along the great circle."""
    one, other = radians(latitude / DEGREE), radians(other_latitude / DEGREE)
    half = sin((other - one) / 2) ** 2
    half += cos(one) * cos(other) * sin(radians((other_longitude - longitude) / DEGREE) / 2) ** 2
    return round(2 * RADIUS_METRES * asin(sqrt(half)))
