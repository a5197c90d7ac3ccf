from django.urls import path

from cpa.modules.assessment import views

app_name = "assessment"
urlpatterns = [
    path("", views.start, name="start"),
    path("question/<slug:item>/", views.question, name="question"),
    path("affiner/", views.refine, name="refine"),
    path("resultat/", views.result, name="result"),
    path("resultat/utiliser/", views.use, name="use"),
    path("resultat/<slug:scale>/", views.recognise, name="recognise"),
    path("effacer/", views.erase, name="erase"),
    path("fiche-scientifique/", views.sheet, name="sheet"),
    path("parler-a-quelqu-un/", views.someone, name="someone"),
]
