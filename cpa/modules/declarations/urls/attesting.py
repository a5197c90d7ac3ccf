from django.urls import path

from cpa.modules.declarations.views import attesting

app_name = "attesting"
urlpatterns = [
    path("merci/", attesting.thanks, name="thanks"),
    path("<slug:slug>/", attesting.request_, name="request"),
]
