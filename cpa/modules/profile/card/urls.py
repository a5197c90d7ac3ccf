from django.urls import path

from cpa.modules.profile.card import views

urlpatterns = [
    path("", views.card, name="card"),
    path("choisir/", views.choose, name="card_choose"),
    path("telecharger/", views.download, name="card_download"),
    path("reprendre/", views.take_back, name="card_take_back"),
]
