"""What Visual Studio Code needs to use the schemas: which holds for which files, and who reads them.

Its extension for YAML understands JSON Schema; other editors have their own settings.
"""

import json
from collections.abc import Mapping
from types import MappingProxyType

from digistrat.exporters.json_schema import SCHEMAS

EXTENSION = "redhat.vscode-yaml"


def _text(data: Mapping[str, object]) -> str:
    return json.dumps(data, indent=2) + "\n"


_ASSOCIATIONS = {file.path: f"/{file.files}" for file in SCHEMAS.values() if file.is_yaml}

FILES: Mapping[str, str] = MappingProxyType(
    {
        ".vscode/settings.json": _text({"yaml.schemas": _ASSOCIATIONS}),
        ".vscode/extensions.json": _text({"recommendations": [EXTENSION]}),
    }
)
"""The files of a workspace, by path."""

NEEDED: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        ".vscode/settings.json": tuple(_ASSOCIATIONS),
        ".vscode/extensions.json": (EXTENSION,),
    }
)
"""What has to stand in a file of that name that someone else wrote, so that nothing is missing."""
