"""Addresses of this module's pages."""
