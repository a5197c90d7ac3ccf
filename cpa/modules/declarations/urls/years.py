from django.urls import path

from cpa.modules.declarations.views import years

app_name = "years"
urlpatterns = [
    path("", years.overview, name="overview"),
    path("ajouter/", years.missing, name="missing"),
    path("ajouter/<slug:slug>/", years.add, name="add"),
    path("ajouter/<slug:slug>/<int:statement>/retirer/", years.take_back, name="take_back"),
]
