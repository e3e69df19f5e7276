"""Sphinx with MyST: a lexer that colours nothing, and two scripts."""

from pygments.lexers.special import TextLexer

project = "Readouts"
extensions = ["myst_parser"]
html_static_path = ["_static"]
html_js_files = [
    ("readout-timeline.js", {"defer": "defer"}),
    ("readout-timeline-fences.js", {"defer": "defer"}),
]


def setup(app):
    app.add_lexer("readout", TextLexer)
