from django.urls import path

from cpa.modules.projects import views

app_name = "projects"
urlpatterns = [
    path("", views.overview, name="overview"),
    path("commencer/<slug:slug>/", views.begin, name="begin"),
    path("<int:number>/", views.project, name="project"),
    path("<int:number>/ecrire/", views.write, name="write"),
    path("<int:number>/versions/", views.versions, name="versions"),
    path("<int:number>/etape/<slug:step>/", views.mark, name="mark"),
    path("<int:number>/ranger/", views.put_away, name="put_away"),
    path("<int:number>/effacer/", views.erase, name="erase"),
]
