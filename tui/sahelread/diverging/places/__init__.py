"""Where: the places of an event and of a journey, and what lies in what."""
