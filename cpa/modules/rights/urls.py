from django.urls import include, path

from cpa.modules.rights import views

app_name = "rights"
urlpatterns = [
    path("", views.statement, name="statement"),
    path("", include("cpa.modules.rights.document.urls")),
    path("", include("cpa.modules.rights.dates.urls")),
    path("", include("cpa.modules.rights.continuity.urls")),
    path("pourquoi/<slug:key>/", views.line, name="line"),
    path("sans-diplome/", views.low_qualification, name="low_qualification"),
    path("<slug:right>/pourquoi/", views.block, name="block"),
    path("<slug:right>/utiliser/", views.use, name="use"),
]
