from django.urls import path

from cpa.modules.requests import views
from cpa.modules.requests.training import views as training

app_name = "requests"
urlpatterns = [
    path("", views.every, name="every"),
    path("que-faire-de-mes-points/", views.compare, name="compare"),
    path("nouvelle/<slug:right>/<slug:use>/", views.begin, name="begin"),
    path("formation/<str:source>/<path:key>/", training.begin, name="training"),
    path("<int:number>/", views.follow, name="follow"),
    path("<int:number>/choix/", views.choose, name="choose"),
    path("<int:number>/relire/", views.summary, name="summary"),
    path("<int:number>/questions/", training.fit, name="fit"),
    path("<int:number>/qui-paie/", training.shares, name="shares"),
    path("<int:number>/relire-la-formation/", training.summary, name="training_summary"),
    path("<int:number>/organisme/", training.pass_on, name="pass_on"),
    path("<int:number>/papier/", views.paper, name="paper"),
    path("<int:number>/envoyee/", views.posted, name="posted"),
    path("<int:number>/annuler/", views.withdraw, name="withdraw"),
    path("<int:number>/simulateur/", views.simulate, name="simulate"),
]
