"""Apunta una comanda en la caja."""


def note(till):
    till.count += 1
