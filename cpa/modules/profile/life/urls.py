from django.urls import path

from cpa.modules.profile.life import views

urlpatterns = [path("", views.life, name="life")]
