"""« Comment va ce métier ici ? »: what official figures say of a trade somewhere, each with its date, its source, the
area it is really of, and what is not known said as such."""
