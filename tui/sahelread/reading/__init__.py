"""From bytes to a story: formats, decoding, blocks, furniture, metadata, story.yaml."""

from sahelread.reading.articles import article_from_text
from sahelread.reading.stories import load_story

__all__ = ["article_from_text", "load_story"]
