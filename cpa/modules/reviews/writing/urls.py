from django.urls import path

from cpa.modules.reviews.writing import views

app_name = "reviews"
urlpatterns = [
    path("", views.mine, name="mine"),
    path("<int:number>/", views.write, name="write"),
    path("<int:number>/retirer/", views.withdraw, name="withdraw"),
    path("<int:number>/contester/", views.contest, name="contest"),
]
