"""What the Web Annotation Data Model (https://www.w3.org/TR/annotation-model/) requires, as a JSON Schema.

Sections in the comments. Written from the model's MUSTs, and as strict as its published test assertions: a target is
an address or a specific resource with at least one specifier, a source is an absolute address, a body is textual.
"""

from typing import Any

_ADDRESS = {"type": "string", "pattern": '^[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>"{}|\\\\^`]+$'}
_TIME = {
    "type": "string",
    "pattern": "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)$",
}
_PURPOSE = {
    "enum": [
        "assessing", "bookmarking", "classifying", "commenting", "describing", "editing", "highlighting",
        "identifying", "linking", "moderating", "questioning", "replying", "tagging",
    ]
}  # fmt: skip
_CONTEXT = {  # 3.1: the annotation context is the value, or one of the values
    "type": "array",
    "contains": {"const": "http://www.w3.org/ns/anno.jsonld"},
}
_RESOURCE = {  # 3.2.1
    "type": "object",
    "required": ["id"],
    "not": {"anyOf": [{"required": ["value"]}, {"required": ["source"]}]},
    "properties": {
        "id": _ADDRESS,
        "type": {"enum": ["Dataset", "Image", "Video", "Sound", "Text"]},
        "format": {"pattern": "^(application|audio|image|multipart|text|video)/"},
        "language": {"pattern": "^[a-z]{2,3}(-|$)"},
    },
}
_SELECTOR = {
    "oneOf": [
        {  # 4.2.4
            "type": "object",
            "required": ["type", "exact"],
            "properties": {
                "type": {"const": "TextQuoteSelector"},
                "exact": {"type": "string"},
                "prefix": {"type": "string"},
                "suffix": {"type": "string"},
            },
            "additionalProperties": False,
        },
        {  # 4.2.5
            "type": "object",
            "required": ["type", "start", "end"],
            "properties": {
                "type": {"const": "TextPositionSelector"},
                "start": {"type": "integer", "minimum": 0},
                "end": {"type": "integer", "minimum": 0},
            },
            "additionalProperties": False,
        },
    ]
}
_SPECIFIC = {  # 4: exactly one source, at least one specifier
    "type": "object",
    "required": ["source"],
    "anyOf": [{"required": ["selector"]}, {"required": ["state"]}, {"required": ["scope"]}],
    "properties": {
        "type": {"const": "SpecificResource"},
        "source": {"oneOf": [_ADDRESS, _RESOURCE]},
        "selector": {"type": "array", "minItems": 1, "items": _SELECTOR},
        "scope": _ADDRESS,
    },
}
_BODY = {  # 3.2.4
    "type": "object",
    "required": ["type", "value"],
    "properties": {
        "type": {"const": "TextualBody"},
        "value": {"type": "string", "minLength": 1},
        "purpose": _PURPOSE,
        "format": {"const": "text/plain"},
        "language": {"pattern": "^[a-z]{2,3}(-|$)"},
    },
}
_AGENT = {  # 3.3.2
    "type": "object",
    "properties": {
        "id": _ADDRESS,
        "type": {"enum": ["Person", "Organization", "Software"]},
        "name": {"type": "string"},
    },
}
ANNOTATION: dict[str, Any] = {  # 3.1, 3.3
    "type": "object",
    "required": ["@context", "id", "type", "body", "target"],
    "properties": {
        "@context": _CONTEXT,
        "id": _ADDRESS,
        "type": {"const": "Annotation"},
        "motivation": _PURPOSE,
        "creator": _AGENT,
        "created": _TIME,
        "modified": _TIME,
        "body": {"type": "array", "minItems": 1, "items": _BODY},
        "target": {"type": "array", "minItems": 1, "items": {"oneOf": [_ADDRESS, _SPECIFIC]}},
    },
}
_PAGE = {  # 5.2
    "type": "object",
    "required": ["id", "type", "partOf", "items"],
    "properties": {
        "id": _ADDRESS,
        "type": {"const": "AnnotationPage"},
        "partOf": _ADDRESS,
        "startIndex": {"type": "integer", "minimum": 0},
        "items": {"type": "array", "items": ANNOTATION},
    },
}
COLLECTION: dict[str, Any] = {  # 5.1
    "type": "object",
    "required": ["@context", "id", "type", "label", "total", "first", "last"],
    "properties": {
        "@context": _CONTEXT,
        "id": _ADDRESS,
        "type": {"const": "AnnotationCollection"},
        "label": {"type": "string"},
        "generator": _AGENT,
        "total": {"type": "integer", "minimum": 0},
        "first": _PAGE,
        "last": _ADDRESS,
    },
}
