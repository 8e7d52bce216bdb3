"""The commands, one per module: open the project, run, print, exit.

A command module is named like its command and has `HELP`, one sentence marked for translation,
and `run`, the function whose parameters are the options. Modules that begin with an underscore
are what the commands share.
"""
