from django.urls import path

from cpa.modules.rights.dates import views

urlpatterns = [
    path("dates/", views.dates, name="dates"),
    path("dates/agenda.ics", views.calendar_file, name="calendar_file"),
]
