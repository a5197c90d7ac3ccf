from django.urls import path

from cpa.modules.profile.referees import public_views

app_name = "confirming"
urlpatterns = [
    path("merci/", public_views.thanks, name="thanks"),
    path("<slug:slug>/", public_views.question, name="question"),
]
