"""The kinds of block, each as HTML."""
