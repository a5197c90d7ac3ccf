from cpa.kernel import stores
from cpa.module_api.config import ModuleConfig


class ProfileConfig(ModuleConfig):
    default = True
    name = "cpa.modules.profile"
    label = "profile"
    store = stores.ACTIVITY
    order = 500
