from django.urls import path

from cpa.modules.reviews.moderation import views

app_name = "reading"
urlpatterns = [
    path("", views.queue, name="queue"),
    path("<slug:what>/<int:number>/", views.read, name="read"),
]
