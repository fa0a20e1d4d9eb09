"""Opening a study with its passphrase."""
