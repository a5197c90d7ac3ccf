from cpa.kernel import stores
from cpa.module_api.config import ModuleConfig


class AssessmentConfig(ModuleConfig):
    default = True
    name = "cpa.modules.assessment"
    label = "assessment"
    store = stores.ACTIVITY
    order = 600
