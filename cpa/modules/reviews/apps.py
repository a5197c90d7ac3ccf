from cpa.kernel import stores
from cpa.module_api.config import ModuleConfig


class ReviewsConfig(ModuleConfig):
    default = True
    name = "cpa.modules.reviews"
    label = "reviews"
    store = stores.ACTIVITY
    order = 850
