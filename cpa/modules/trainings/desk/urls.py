from django.urls import path

from cpa.modules.trainings.desk import offer_views, views

app_name = "desk"
urlpatterns = [
    path("", views.home, name="home"),
    path("livraisons/<int:number>/", views.delivery, name="delivery"),
    path("livraisons/<int:number>/changements/", views.changes, name="changes"),
    path("livraisons/<int:number>/refuser/", views.put_back, name="put_back"),
    path("editions/<str:dataset>/<str:vintage>/", views.edition, name="edition"),
    path("signalements/", views.reports, name="reports"),
    path("qualite/", views.worst, name="worst"),
    path("doublons/", views.pairs, name="pairs"),
    path("doublons/<int:number>/juger/", views.judge, name="judge"),
    path("journal/", views.decisions, name="journal"),
    path("journal/<int:number>/defaire/", views.undo, name="undo"),
    path("republier/", views.republish, name="republish"),
    path("offres/<str:source>/<path:key>/corriger/<slug:field>/", offer_views.correct, name="correct"),
    path("offres/<str:source>/<path:key>/repondre/", offer_views.settle, name="settle"),
    path("offres/<str:source>/<path:key>/quarantaine/", offer_views.quarantine, name="quarantine"),
    path("offres/<str:source>/<path:key>/", offer_views.offer, name="offer"),
]
