"""Sin apuntar."""


def note(till):
    pass
