"""The funding of an offer for someone, ready for a page. Pure: the law is in cpa.legislation.training.funding."""
