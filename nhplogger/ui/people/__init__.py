"""The register of people and agencies: who came, as what, for whom, and putting their names right."""
