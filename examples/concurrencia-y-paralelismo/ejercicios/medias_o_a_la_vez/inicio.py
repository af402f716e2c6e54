"""Dice si unos trabajos han ido en fila, concurrentes o simultáneos.

Un trabajo es la lista de sus turnos, cada uno con su principio y su final.
"""

from itertools import combinations

from kitchen import Kind


def kind(works):
    for one, other in combinations(works, 2):
        if one[0][0] < other[-1][1] and other[0][0] < one[-1][1]:
            return Kind.SIMULTANEOUS
    return Kind.IN_A_ROW
