"""What is to be changed in the files of a repository, one module per format."""
