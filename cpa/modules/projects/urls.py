from django.urls import path

from cpa.modules.projects import views
from cpa.modules.projects.document.views import project_pdf
from cpa.modules.projects.planning import views as planning

app_name = "projects"
urlpatterns = [
    path("", views.overview, name="overview"),
    path("commencer/<slug:slug>/", views.begin, name="begin"),
    path("<int:number>/", views.project, name="project"),
    path("<int:number>/ecrire/", views.write, name="write"),
    path("<int:number>/document/", project_pdf, name="document"),
    path("<int:number>/versions/", views.versions, name="versions"),
    path("<int:number>/etape/<slug:step>/", views.mark, name="mark"),
    path("<int:number>/etapes/", planning.plan, name="plan"),
    path("<int:number>/etapes/garder/", planning.keep, name="keep_plan"),
    path("<int:number>/etapes/limites/", planning.limits, name="plan_limits"),
    path("<int:number>/etapes/fait/<str:key>/", planning.settle, name="settle"),
    path("<int:number>/ranger/", views.put_away, name="put_away"),
    path("<int:number>/effacer/", views.erase, name="erase"),
]
