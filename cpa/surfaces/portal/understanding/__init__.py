"""« Comprendre mes droits »: the law told to the people it is for. Amounts, dates and articles come from the law."""
