"""`{% load path_dates %}`: when a brick was, in the one wording of every page."""

from django import template

from cpa.modules.profile.dates import remembered

register = template.Library()
register.filter("remembered", remembered)
