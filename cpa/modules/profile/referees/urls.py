from django.urls import path

from cpa.modules.profile.referees import views

urlpatterns = [
    path("", views.ask, name="referees"),
    path("<int:number>/retirer/", views.take_back, name="referee_take_back"),
]
