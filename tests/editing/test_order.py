"""Which lines move with which key, and what is rather left alone."""

from textwrap import dedent

import pytest

from digistrat.diagnostics import Edit
from digistrat.editing.edits import edited
from digistrat.editing.order import UNCLEAR, key_order, reordered
from digistrat.i18n import Message
from digistrat.loading.composer import compose
from digistrat.model import Measure


def reorder(text: str) -> str | Message | None:
    """Return the text of a measure with its keys in order, or why it stays as it is."""
    node = compose(text).node
    order = key_order(Measure, [*node.keys])
    assert order is not None
    edit = reordered(text, node, order, markdown=False)
    return edited(text, [edit]) if isinstance(edit, Edit) else edit


def check(before: str, after: str) -> None:
    assert reorder(dedent(before[1:])) == dedent(after[1:])


def test_the_order_is_that_of_the_model_with_what_is_about_the_content_last() -> None:
    keys = ["source", "ratings", "tags", "id", "assumptions", "references", "aliases", "title"]
    order = ["id", "title", "aliases", "ratings", "references", "tags", "assumptions", "source"]
    assert key_order(Measure, keys) == order


def test_a_key_that_is_not_known_has_no_place() -> None:
    assert key_order(Measure, ["titel", "id"]) is None


def test_values_over_several_lines_move_whole() -> None:
    check(
        """
        summary: |
          # no comment

          id: 7
        ratings:
          b: 1
          a: 2
        title: 'x
          y'
        goals:
        - a
        id: 1
        """,
        """
        id: 1
        title: 'x
          y'
        goals:
        - a
        summary: |
          # no comment

          id: 7
        ratings:
          b: 1
          a: 2
        """,
    )


def test_comments_move_with_their_key() -> None:
    check(
        """
        title: A   # behind
        ratings:
          a: 1
          # inside, at the end
        # above
        # and above
        id: 1 # the id
        """,
        """
        # above
        # and above
        id: 1 # the id
        title: A   # behind
        ratings:
          a: 1
          # inside, at the end
        """,
    )


def test_what_is_about_the_file_stays_at_the_top() -> None:
    check(
        """
        # yaml-language-server: $schema=x
        # the title
        title: A
        id: 1
        """,
        """
        # yaml-language-server: $schema=x
        id: 1
        # the title
        title: A
        """,
    )
    check(
        """
        # who may copy this

        title: A
        id: 1
        """,
        """
        # who may copy this

        id: 1
        title: A
        """,
    )
    check("\n---\ntitle: A\nid: 1\n", "\n---\nid: 1\ntitle: A\n")


def test_a_blank_row_does_not_land_at_the_top() -> None:
    check(
        """
        title: A

        # the id
        id: 1

        status: done
        """,
        """
        # the id
        id: 1

        title: A

        status: done
        """,
    )


def test_a_comment_at_the_end_stays_there() -> None:
    check(
        """
        title: A
        id: 1
        status: done
        # end
        """,
        """
        id: 1
        title: A
        status: done
        # end
        """,
    )


def test_line_breaks_stay_as_they_are() -> None:
    assert reorder("title: A\r\n\r\nid: 1") == "id: 1\r\n\r\ntitle: A"
    assert reorder("title: A\rid: 1\r\n") == "id: 1\r\ntitle: A\r"


@pytest.mark.parametrize(
    "text",
    [
        "title: A\n# parted\n\nid: 1\n",  # a blank row below the comment
        "title: A\nid: 1\n# end\n",  # a comment below a key that is to move
        "ratings:\n  a: 1\n# out\n  # in\nid: 1\n",
        "goals:\n- a\n# - b\nid: 1\n",  # an entry of the list, or a word on the key below
    ],
)
def test_where_a_comment_may_belong_to_either_key_nothing_moves(text: str) -> None:
    assert reorder(text) == UNCLEAR


@pytest.mark.parametrize(
    "text",
    [
        "{title: A, id: 1}\n",
        "{\n title: A,\n id: 1\n}\n",
        "? title\n: A\n? id\n: 1\n",
        "title: A\nid: 1\n...\n",
    ],
)
def test_what_is_no_key_at_the_start_of_each_line_is_left_alone(text: str) -> None:
    assert reorder(text) is None
