from django.urls import URLPattern, path

from cpa.surfaces.portal import views
from cpa.surfaces.portal.understanding import views as understanding
from cpa.ui.gallery import gallery

app_name = "portal"
urlpatterns: list[URLPattern] = [
    path("", views.home, name="home"),
    path("mon-compte/", views.hub, name="hub"),
    path("essayer/", views.try_it, name="try"),
    path("aide/", views.help_page, name="help"),
    path("aide/<slug:slug>/", views.situation, name="situation"),
    path("comprendre-mes-droits/", understanding.overview, name="understand"),
    path("comprendre-mes-droits/<slug:slug>/", understanding.right, name="right"),
    path("plus-de-droits/<slug:slug>/", understanding.group, name="group"),
    path("ce-qui-peut-changer/", understanding.what_may_change, name="what_may_change"),
    path("argent-de-la-formation/", understanding.training_funds, name="training_funds"),
    path("mentions-legales/", views.legal, name="legal"),
    path("donnees-personnelles/", views.privacy, name="privacy"),
    path("accessibilite/", views.accessibility, name="accessibility"),
    path("plan-du-site/", views.site_map, name="site_map"),
    path("composants/", gallery, name="gallery"),
    path("quitter-vite/", views.leave, name="leave"),
    path("robots.txt", views.robots, name="robots"),
]
