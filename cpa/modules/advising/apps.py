from cpa.kernel import stores
from cpa.module_api.config import ModuleConfig


class AdvisingConfig(ModuleConfig):
    default = True
    name = "cpa.modules.advising"
    label = "advising"
    store = stores.ACTIVITY
    order = 900
