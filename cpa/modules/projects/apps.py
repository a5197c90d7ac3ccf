from cpa.kernel import stores
from cpa.module_api.config import ModuleConfig


class ProjectsConfig(ModuleConfig):
    default = True
    name = "cpa.modules.projects"
    label = "projects"
    store = stores.ACTIVITY
    order = 700
