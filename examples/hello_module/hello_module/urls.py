from django.urls import path

from hello_module import views

app_name = "hello"
urlpatterns = [path("", views.years, name="years")]
