from django.urls import URLPattern, path

from cpa.surfaces.portal import views

app_name = "portal"
urlpatterns: list[URLPattern] = [
    path("", views.home, name="home"),
    path("mon-compte/", views.hub, name="hub"),
    path("quitter-vite/", views.leave, name="leave"),
]
