"""From what a file says to rows under a pseudonym: nobody's number goes further than here."""
