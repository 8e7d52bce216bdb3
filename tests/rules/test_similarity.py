"""Similar texts are found, among few as among many."""

import random
from fractions import Fraction
from itertools import combinations

from digistrat.rules.similarity import similar, words

HALF = Fraction(1, 2)


def test_words_are_letters_and_digits_without_case() -> None:
    assert words("Work-Space: 24/7, ÄRZTE Straße") == [
        "work",
        "space",
        "24",
        "7",
        "ärzte",
        "strasse",
    ]


def test_the_degree_is_what_is_shared_of_all() -> None:
    texts = {"1": "a b c", "2": "a b d", "3": "c b a"}
    # 1 and 2 share a, b and the pair a b, of seven; 1 and 3 share three words of seven parts.
    assert dict(similar(texts, Fraction(3, 7))) == {
        "2": [(Fraction(3, 7), "1")],
        "3": [(Fraction(3, 7), "1")],
    }
    assert dict(similar(texts, HALF)) == {}


def test_the_most_similar_comes_first_and_equal_ones_in_order() -> None:
    texts = {"1": "a b c d e f x", "2": "a b c d e f g", "3": "a b c d e f g", "4": "a b c d e f g"}
    found = dict(similar(texts, HALF))
    assert [id_ for _, id_ in found["4"]] == ["2", "3", "1"]


def test_texts_without_words_are_similar_to_none() -> None:
    assert list(similar({"1": "", "2": "…", "3": "!"}, HALF)) == []


def test_the_same_is_found_as_by_comparing_each_with_each() -> None:
    chance = random.Random(4)  # noqa: S311 - no secret
    base = [chance.choices("abcdefghijklmnopqrstuvwxyz", k=12) for _ in range(8)]
    texts = {}
    for number in range(120):
        letters = list(chance.choice(base))
        letters[chance.randrange(12)] = str(number)
        texts[str(number)] = " ".join(letters)
    threshold = Fraction(7, 10)
    found = {id_ for id_, _ in similar(texts, threshold)}
    pairs = {
        second
        for first, second in combinations(texts, 2)
        if dict(similar({k: texts[k] for k in (first, second)}, threshold))
    }
    assert found == pairs != set()


def test_many_equal_texts_are_all_found_and_name_few() -> None:
    texts = {str(number): "one two three four" for number in range(500)}
    found = dict(similar(texts, HALF))
    assert len(found) == 499
    assert max(len(others) for others in found.values()) == 20
