"""Sin imprimir nada."""


async def print_note(name):
    return ""
