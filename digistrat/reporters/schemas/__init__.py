"""Reports of the list of schemas."""
