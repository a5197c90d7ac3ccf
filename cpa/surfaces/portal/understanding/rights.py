"""The four rights, and every topic by its address."""

from cpa.surfaces.portal.understanding.commitment import COMMITMENT
from cpa.surfaces.portal.understanding.groups import GROUPS
from cpa.surfaces.portal.understanding.hardship import HARDSHIP
from cpa.surfaces.portal.understanding.money import MONEY
from cpa.surfaces.portal.understanding.public_service import PUBLIC_SERVICE
from cpa.surfaces.portal.understanding.topic import Topic

RIGHTS = (MONEY, HARDSHIP, COMMITMENT, PUBLIC_SERVICE)


def right_of(slug: str) -> Topic | None:
    """The right under this address, or None."""
    return next((topic for topic in RIGHTS if topic.slug == slug), None)


def group_of(slug: str) -> Topic | None:
    """The group under this address, or None."""
    return next((topic for topic in GROUPS if topic.slug == slug), None)
