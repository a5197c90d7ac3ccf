from django.urls import path

from cpa.modules.rights.document import views

urlpatterns = [path("pdf/", views.statement_pdf, name="statement_pdf")]
