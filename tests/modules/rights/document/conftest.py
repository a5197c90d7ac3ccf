from tests.modules.rights.pages.conftest import maria

__all__ = ["maria"]
