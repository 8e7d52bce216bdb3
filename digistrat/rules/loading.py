"""The pages of DS0: what keeps a file, or a part of it, from being read."""

from digistrat.diagnostics import Severity
from digistrat.loading import Code

LOSE_NOTHING = (Code.FILE_NAME, Code.UNREAD_FILE)
"""What loading finds that may be no more than a warning, and can then be switched off."""

PAGES = (
    (
        "DS001",
        "unreadable",
        Severity.ERROR,
        """A file cannot be read, or is no text.

        A file without permission, a link that leads nowhere or out of the folder of the strategy, a
        folder with the name of a file, a file that is not UTF-8 or larger than 16 MiB: nothing of it
        is in the strategy. Save texts with the encoding UTF-8, as every current editor does.
        """,
    ),
    (
        "DS002",
        "syntax",
        Severity.ERROR,
        """A file is not valid YAML.

        Mostly a quotation mark or a bracket is not closed, a line is not indented like those above
        it, or a text with a colon needs quotes. Nothing of the file can be used until it is mended.

        Bad:

            # measures/1-portal.yaml
            id: 1
            title: Portal: one for all

        Good:

            # measures/1-portal.yaml
            id: 1
            title: "Portal: one for all"
        """,
    ),
    (
        "DS003",
        "duplicate-key",
        Severity.ERROR,
        """A key stands twice in the same place.

        Only one of the two values can hold, and other programs silently take the last one.

        Bad:

            # measures/1-portal.yaml
            id: 1
            title: Portal
            title: Citizens' portal

        Good:

            # measures/1-portal.yaml
            id: 1
            title: Citizens' portal
        """,
    ),
    (
        "DS004",
        "refused-yaml",
        Severity.ERROR,
        """A feature of YAML is used that is not allowed here.

        Names for values and references to them, types, merge keys and several documents in one file
        make a small file huge or hide what it says. A strategy needs none of them.

        Bad:

            # measures/1-portal.yaml
            id: 1
            title: &name Portal

        Good:

            # measures/1-portal.yaml
            id: 1
            title: Portal
        """,
    ),
    (
        "DS005",
        "unknown-key",
        Severity.ERROR,
        """A key is not known here.

        What stands under a misspelt key would be missing from the ranking and from every document,
        and no one would notice.

        Bad:

            # measures/1-portal.yaml
            id: 1
            title: Portal
            sumary: One portal for all services.

        Good:

            # measures/1-portal.yaml
            id: 1
            title: Portal
            summary: One portal for all services.
        """,
    ),
    (
        "DS006",
        "missing",
        Severity.ERROR,
        """A required key, or the whole content of a file, is missing.

        Without an id nothing can refer to an entity, and without a title no reader knows what it is;
        a title of spaces is none.

        Bad:

            # measures/1-portal.yaml
            id: 1

        Good:

            # measures/1-portal.yaml
            id: 1
            title: Portal
        """,
    ),
    (
        "DS007",
        "wrong-type",
        Severity.ERROR,
        """A value is not of the kind that is needed here.

        A list where one value belongs, a text where a number belongs, a date in another notation, a
        weight below zero: the value cannot be used.

        Bad:

            # measures/1-portal.yaml
            id: 1
            title: Portal
            goals: services

            # goals.yaml
            - {id: services, title: Services}

        Good:

            # measures/1-portal.yaml
            id: 1
            title: Portal
            goals: [services]

            # goals.yaml
            - {id: services, title: Services}
        """,
    ),
    (
        "DS008",
        "unknown-choice",
        Severity.ERROR,
        """A value is none of those that are possible here.

        Where the format knows a fixed choice, such as the status of a measure, reports and documents
        rely on it.

        Bad:

            # measures/1-portal.yaml
            id: 1
            title: Portal
            status: plannd

        Good:

            # measures/1-portal.yaml
            id: 1
            title: Portal
            status: planned
        """,
    ),
    (
        "DS009",
        "duplicate-id",
        Severity.ERROR,
        """An id is used twice.

        A reference to it could mean either. This happens when two people take the same next number
        on two branches.

        Bad:

            # measures.yaml
            - {id: 1, title: Portal}
            - {id: 1, title: Network}

        Good:

            # measures.yaml
            - {id: 1, title: Portal}
            - {id: 2, title: Network}
        """,
    ),
    (
        "DS010",
        "file-name",
        Severity.WARNING,
        """A file name does not begin with the id that stands in the file.

        Whoever looks for measure 12 looks for a file whose name begins with 12.

        Bad:

            # measures/2-portal.yaml
            id: 1
            title: Portal

        Good:

            # measures/1-portal.yaml
            id: 1
            title: Portal
        """,
    ),
    (
        "DS011",
        "unread-file",
        Severity.ERROR,
        """A file or folder looks like a part of the strategy and is not read.

        Its name is misspelt or German, it ends in .yml, or it lies too deep: what it holds is missing
        from the strategy. Every other file in the folder of a collection is named, too, as a warning,
        and so is a YAML file beside `strategy.yaml` that has an `id` and a `title`.

        Bad:

            # measure.yaml
            - {id: 1, title: Portal}

        Good:

            # measures.yaml
            - {id: 1, title: Portal}
        """,
    ),
    (
        "DS012",
        "merge-conflict",
        Severity.ERROR,
        """Marks of a merge conflict were left in a file.

        Two versions of the same lines met, and no one has decided which of them holds.

        Bad:

            # measures/1-portal.yaml
            id: 1
            <<<<<<< HEAD
            title: Portal
            =======
            title: Citizens' portal
            >>>>>>> portal

        Good:

            # measures/1-portal.yaml
            id: 1
            title: Citizens' portal
        """,
    ),
    (
        "DS013",
        "format-version",
        Severity.ERROR,
        """The repository has a format that this program does not know.

        A newer program wrote it, or `format` is misspelt. Nothing else is read, because every key
        could mean something else.

        Bad:

            # strategy.yaml
            format: 2
            title: Strategy

        Good:

            # strategy.yaml
            format: 1
            title: Strategy
        """,
    ),
)
"""Code, name, default severity and page of each."""
