from django.urls import path

from cpa.modules.contests import views

app_name = "contests"
urlpatterns = [
    path("", views.all_contests, name="list"),
    path("nouveau/", views.start, name="start"),
    path("<int:number>/", views.follow, name="contest"),
    path("<int:number>/preuves/", views.prove, name="proofs"),
    path("<int:number>/lettre/", views.letter, name="letter"),
    path("<int:number>/lettre.pdf", views.letter_pdf, name="letter_pdf"),
    path("<int:number>/effacer/", views.erase, name="erase"),
]
