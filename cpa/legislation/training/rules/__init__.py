"""The rules of paying for a training and of what may be paid for, each with its article."""
