"""Which records of several sources speak of the same training, body, place or certification: found, explained,
undone at will. Pure: knows no database."""
