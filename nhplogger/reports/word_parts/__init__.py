"""The kinds of block, each as the XML that Word reads."""
