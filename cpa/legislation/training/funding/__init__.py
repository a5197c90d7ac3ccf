"""What each payer can bring for a person, a training and a day, and what is left to pay."""
