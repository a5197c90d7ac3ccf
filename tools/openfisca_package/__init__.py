"""An OpenFisca package generated from the rules of law, for those who build on OpenFisca. The project never needs it:
OpenFisca-Core is called by the generated package alone."""
