"""Open implementation of the Compte personnel d'activité. See ARCHITECTURE.md for the layers."""
