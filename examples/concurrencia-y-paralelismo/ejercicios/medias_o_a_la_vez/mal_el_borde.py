"""Cree que dos ratos que se tocan se cruzan."""

from itertools import combinations, product

from kitchen import Kind


def cross(one, other):
    return one[0] <= other[1] and other[0] <= one[1]


def kind(works):
    for one, other in combinations(works, 2):
        if any(cross(*turns) for turns in product(one, other)):
            return Kind.SIMULTANEOUS
    return Kind.IN_A_ROW if len(works) == 1 else Kind.CONCURRENT
