from django.urls import path

from cpa.modules.declarations.views import commitment

app_name = "commitment"
urlpatterns = [
    path("", commitment.overview, name="overview"),
    path("declarer/", commitment.start, name="start"),
    path("declarer/relire/", commitment.check, name="check"),
    path("declarer/<slug:slug>/", commitment.step, name="step"),
    path("<int:statement>/", commitment.detail, name="detail"),
    path("<int:statement>/declare/", commitment.declared, name="declared"),
    path("<int:statement>/attestation/", commitment.ask, name="ask"),
    path("<int:statement>/corriger/", commitment.correct, name="correct"),
    path("<int:statement>/retirer/", commitment.withdraw, name="withdraw"),
]
