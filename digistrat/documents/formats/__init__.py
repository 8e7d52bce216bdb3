"""The formats of documents, one module each.

A format module has `AUTOESCAPE`, `TEMPLATE`, the template of the whole document, and
`finish(text)`, the last touch to what the template gave.
"""
