from django.urls import path

from cpa.modules.trainings.funding import views as funding_views
from cpa.modules.trainings.listing import views as listing_views
from cpa.modules.trainings.sheet import views as sheet_views

app_name = "trainings"
urlpatterns = [
    path("", listing_views.trainings, name="list"),
    path("ma-situation/", funding_views.situation, name="situation"),
    path("ma-situation/<str:source>/<path:key>/", funding_views.situation_for, name="situation_for"),
    path("d-ou-viennent-ces-donnees/", sheet_views.where_from, name="where_from"),
    path("<str:source>/<path:key>/signaler/", sheet_views.report, name="report"),
    path("<str:source>/<path:key>/", sheet_views.training, name="training"),
]
