"""Reporters for rules and what is to be known of them."""
