from django.urls import path

from cpa.modules.identity import trial_views, views

app_name = "identity"
urlpatterns = [
    path("", views.access, name="access"),
    path("rattacher/", views.attach_rights, name="attach"),
    path("mon-essai/garder/", trial_views.keep_trial, name="keep_trial"),
    path("mon-essai/effacer/", trial_views.forget_trial, name="forget_trial"),
    path("confirmer/", views.confirm, name="confirm"),
    path("confirmer/feuille/", views.confirm_on_paper, name="confirm_on_paper"),
    path("feuille-de-codes/", views.code_sheet, name="code_sheet"),
    path("boite-de-la-demonstration/", views.demonstration_mail, name="demonstration_mail"),
]
