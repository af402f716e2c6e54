"""Cree que dos se cruzan si uno empieza dentro del otro, y no a la vez.

Un trabajo es la lista de sus turnos, cada uno con su principio y su final.
"""

from itertools import combinations, product

from kitchen import Kind


def cross(one, other):
    return one[0] < other[0] < one[1] or other[0] < one[0] < other[1]


def life(work):
    return work[0][0], work[-1][1]


def kind(works):
    found = Kind.IN_A_ROW
    for one, other in combinations(works, 2):
        if any(cross(*turns) for turns in product(one, other)):
            return Kind.SIMULTANEOUS
        if cross(life(one), life(other)):
            found = Kind.CONCURRENT
    return found
