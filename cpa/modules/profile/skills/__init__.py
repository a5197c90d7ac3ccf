"""What someone can do, in their own word: proposed from what they did, confirmed, refused or said otherwise."""
