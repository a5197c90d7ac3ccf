from cpa.kernel import stores
from cpa.module_api.config import ModuleConfig


class ContestsConfig(ModuleConfig):
    default = True
    name = "cpa.modules.contests"
    label = "contests"
    store = stores.ACTIVITY
    order = 330
