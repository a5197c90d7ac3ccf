from django.urls import path

from cpa.modules.reviews.replying import views

app_name = "replying"
urlpatterns = [path("<slug:slug>/", views.reviews, name="reviews")]
