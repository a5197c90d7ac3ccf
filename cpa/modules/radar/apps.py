from cpa.kernel import stores
from cpa.module_api.config import ModuleConfig


class RadarConfig(ModuleConfig):
    default = True
    name = "cpa.modules.radar"
    label = "radar"
    store = stores.ACTIVITY
    order = 320
