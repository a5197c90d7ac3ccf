from django.urls import path

from cpa.modules.occupations.galaxy import choosing_views, views
from cpa.modules.occupations.outlook import views as outlook_views

app_name = "occupations"
urlpatterns = [
    path("", views.galaxy, name="galaxy"),
    path("ciel.json", views.sky_chart, name="chart"),
    path("pour-moi/", choosing_views.for_me, name="for_me"),
    path("comparer/", choosing_views.compare, name="compare"),
    path("ville/", outlook_views.place, name="place"),
    path("famille/<slug:letter>/", views.family, name="family"),
    path("<slug:code>/", views.occupation, name="occupation"),
    path("<slug:code>/garder/", choosing_views.keep, name="keep"),
    path("<slug:code>/ne-plus-garder/", choosing_views.stop_keeping, name="stop_keeping"),
    path("<slug:code>/pas-pour-moi/", choosing_views.set_aside, name="set_aside"),
    path("<slug:code>/remettre/", choosing_views.take_back, name="take_back"),
]
