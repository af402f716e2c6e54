"""Sin mirar."""

from kitchen import Kind


def kind(works):
    return Kind.IN_A_ROW
