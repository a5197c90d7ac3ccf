from django.urls import path

from cpa.modules.occupations.galaxy import views
from cpa.modules.occupations.outlook import views as outlook_views

app_name = "occupations"
urlpatterns = [
    path("", views.galaxy, name="galaxy"),
    path("ville/", outlook_views.place, name="place"),
    path("famille/<slug:letter>/", views.family, name="family"),
    path("<slug:code>/", views.occupation, name="occupation"),
]
