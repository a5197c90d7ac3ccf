"""Offers of training and the bodies behind them: one reader a format, one way to publish what they read."""
