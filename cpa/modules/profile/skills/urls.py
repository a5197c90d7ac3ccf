from django.urls import path

from cpa.modules.profile.skills import views

urlpatterns = [
    path("", views.skills, name="skills"),
    path("brique/<str:brick>/", views.brick, name="brick_skills"),
    path("<int:number>/retirer/", views.remove, name="skill_remove"),
]
