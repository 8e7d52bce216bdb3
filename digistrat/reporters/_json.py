"""How JSON is written everywhere: two spaces, UTF-8, keys in the order of the contract."""

import json
from collections.abc import Mapping

from digistrat import i18n


def dump(data: Mapping[str, object]) -> str:
    """Return `data` as JSON. JSON is never localised, so messages in it are English."""
    with i18n.use("en"):
        return json.dumps(data, indent=2, ensure_ascii=False, default=str) + "\n"
