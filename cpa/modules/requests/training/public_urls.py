from django.urls import path

from cpa.modules.requests.training import public_views

app_name = "training_file"
urlpatterns = [path("<slug:slug>/", public_views.file, name="file")]
