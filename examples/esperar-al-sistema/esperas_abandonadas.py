"""Esperas que se abandonan: lo que queda y lo que cuesta, en una lista y en
una fila con puestos.

Ejecuta: python3 examples/esperar-al-sistema/esperas_abandonadas.py
"""

# ANCHOR: programa
from bisect import bisect_left


class Wait:
    """Una espera que cuenta cuántas veces la comparan con otra."""

    comparisons = 0

    def __init__(self, number):
        self.number = number

    def __eq__(self, other):
        Wait.comparisons += 1
        return self.number == other.number

    def __lt__(self, other):
        Wait.comparisons += 1
        return self.number < other.number


def in_a_list(waits):
    """Al llegar, se mira que no esté ya. Al irse, la lista no se entera."""
    kept = []
    for wait in waits:
        if wait not in kept:
            kept.append(wait)
    return len(kept)


def in_a_line(waits):
    """Cada espera llega con su puesto, y al irse lo deja."""
    line = []
    for wait in waits:
        line.insert(bisect_left(line, wait), wait)
        del line[bisect_left(line, wait)]
    return len(line)


for count in [1_000, 2_000]:
    print(f"{count} esperas que se abandonan:")
    for name, keep in [("lista", in_a_list), ("fila", in_a_line)]:
        Wait.comparisons = 0
        left = keep(Wait(number) for number in range(count))
        print(f"  {name}: quedan {left}, {Wait.comparisons} comparaciones")
# ANCHOR_END: programa
