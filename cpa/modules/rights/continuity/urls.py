from django.urls import path

from cpa.modules.rights.continuity import views

urlpatterns = [
    path("et-si/", views.situations, name="situations"),
    path("et-si/<slug:change>/", views.situation, name="situation"),
]
