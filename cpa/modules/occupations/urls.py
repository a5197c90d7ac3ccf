from django.urls import path

from cpa.modules.occupations.galaxy import views

app_name = "occupations"
urlpatterns = [
    path("", views.galaxy, name="galaxy"),
    path("famille/<slug:letter>/", views.family, name="family"),
    path("<slug:code>/", views.occupation, name="occupation"),
]
