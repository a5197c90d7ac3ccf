from django.urls import path

from cpa.modules.radar import views

app_name = "radar"
urlpatterns = [
    path("", views.every_notice, name="list"),
    path("questions/", views.questions, name="questions"),
    path("<slug:key>/", views.one_notice, name="notice"),
    path("<slug:key>/pas-mon-cas/", views.dismiss, name="dismiss"),
    path("<slug:key>/revenir/", views.reopen, name="reopen"),
]
