from django import template

from cpa.surfaces.portal.places import spoken

register = template.Library()
register.filter("spoken", spoken)
