from django.urls import include, path

from cpa.modules.profile.views import acting, editing
from cpa.modules.profile.views import path as reading

app_name = "profile"
urlpatterns = [
    path("", reading.path, name="path"),
    path("competences/", include("cpa.modules.profile.skills.urls")),
    path("confirmations/", include("cpa.modules.profile.referees.urls")),
    path("ma-vie/", include("cpa.modules.profile.life.urls")),
    path("ma-carte/", include("cpa.modules.profile.card.urls")),
    path("annees/", reading.years, name="years"),
    path("historique/", reading.history, name="history"),
    path("ajouter/<slug:slug>/", editing.add, name="add"),
    path("brique/<slug:brick>/", editing.change, name="change"),
    path("brique/<slug:brick>/partager/", editing.split, name="split"),
    path("brique/<slug:brick>/deplacer/", editing.move, name="move"),
    path("brique/<slug:brick>/placer/", acting.put, name="put"),
    path("brique/<slug:brick>/copier/", acting.duplicate, name="duplicate"),
    path("brique/<slug:brick>/cacher/", acting.hide, name="hide"),
    path("brique/<slug:brick>/retirer/", acting.remove, name="remove"),
    path("trier/", acting.sort, name="sort"),
    path("annuler/", acting.take_back, name="take_back"),
    path("metiers/", editing.found_occupations, name="occupations"),
    path("brouillon/<slug:form>/", acting.autosave, name="autosave"),
    path("brouillon/<slug:form>/effacer/", acting.drop, name="drop_draft"),
]
