from django.urls import path

from cpa.modules.identity import views

app_name = "identity"
urlpatterns = [
    path("", views.access, name="access"),
    path("rattacher/", views.attach_rights, name="attach"),
    path("boite-de-la-demonstration/", views.demonstration_mail, name="demonstration_mail"),
]
