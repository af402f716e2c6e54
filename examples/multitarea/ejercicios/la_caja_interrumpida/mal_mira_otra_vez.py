"""Cree que basta con mirar otra vez antes de escribir."""


def note(till):
    count = till.count
    while count != till.count:
        count = till.count
    till.count = count + 1
