"""Cree que un trabajo que cede ya es concurrente."""

from kitchen import Kind


def kind(works):
    if any(len(work) > 1 for work in works):
        return Kind.CONCURRENT
    if works[0][-1][1] > works[-1][0][0]:
        return Kind.SIMULTANEOUS
    return Kind.IN_A_ROW
