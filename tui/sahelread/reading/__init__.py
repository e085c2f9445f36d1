"""From bytes to a story: formats, decoding, furniture, metadata, story.yaml."""
