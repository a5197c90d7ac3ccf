"""Made-up populations of any size whose rights are known beforehand.

The truth beside the facts is written from how each life was made, in plain arithmetic and with the numbers of the law
in place: nothing here asks the rules. A run that gives the same has two witnesses.
"""
