from django.urls import path

from cpa.modules.identity import views

app_name = "identity"
urlpatterns = [
    path("", views.access, name="access"),
    path("rattacher/", views.attach_rights, name="attach"),
    path("confirmer/", views.confirm, name="confirm"),
    path("confirmer/feuille/", views.confirm_on_paper, name="confirm_on_paper"),
    path("feuille-de-codes/", views.code_sheet, name="code_sheet"),
    path("boite-de-la-demonstration/", views.demonstration_mail, name="demonstration_mail"),
]
