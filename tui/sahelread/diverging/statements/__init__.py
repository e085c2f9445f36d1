"""What is said of one thing: so or not so, sure or not, why, in which words."""
