from tests.modules.profile.visitor import browser, others

__all__ = ["browser", "others"]
