from django.urls import path

from cpa.modules.advising import views

app_name = "advising"
urlpatterns = [path("", views.near, name="near")]
