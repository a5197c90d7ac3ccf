"""Dates as people say them: « vers 2010 », « été 2014 », « depuis 2020 », « je ne sais plus ». Pure: no framework."""
