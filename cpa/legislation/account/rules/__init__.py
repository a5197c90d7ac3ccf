"""The rules of the account itself: who has one, when its rights end, and the priority groups."""
