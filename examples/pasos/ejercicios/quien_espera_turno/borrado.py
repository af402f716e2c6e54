"""Sin leer la grabación."""


def queue(record):
    return []
