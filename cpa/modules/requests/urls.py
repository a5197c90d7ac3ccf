from django.urls import path

from cpa.modules.requests import views

app_name = "requests"
urlpatterns = [
    path("", views.every, name="every"),
    path("que-faire-de-mes-points/", views.compare, name="compare"),
    path("nouvelle/<slug:right>/<slug:use>/", views.begin, name="begin"),
    path("<int:number>/", views.follow, name="follow"),
    path("<int:number>/choix/", views.choose, name="choose"),
    path("<int:number>/relire/", views.summary, name="summary"),
    path("<int:number>/papier/", views.paper, name="paper"),
    path("<int:number>/envoyee/", views.posted, name="posted"),
    path("<int:number>/annuler/", views.withdraw, name="withdraw"),
    path("<int:number>/simulateur/", views.simulate, name="simulate"),
]
