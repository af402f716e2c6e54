"""Cree que basta con comparar cada trabajo con el siguiente."""

from itertools import pairwise, product

from kitchen import Kind


def cross(one, other):
    return one[0] < other[1] and other[0] < one[1]


def kind(works):
    found = Kind.IN_A_ROW
    for one, other in pairwise(works):
        if any(cross(*turns) for turns in product(one, other)):
            return Kind.SIMULTANEOUS
        if cross((one[0][0], one[-1][1]), (other[0][0], other[-1][1])):
            found = Kind.CONCURRENT
    return found
