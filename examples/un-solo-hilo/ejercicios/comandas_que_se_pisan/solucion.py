"""Apunta una comanda."""


async def note(book):
    await book.price()
    book.count += 1
