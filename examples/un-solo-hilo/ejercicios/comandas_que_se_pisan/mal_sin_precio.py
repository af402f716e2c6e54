"""Cree que la carrera se quita quitando la espera."""


async def note(book):
    book.count += 1
