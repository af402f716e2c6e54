"""Apunta una comanda."""


async def note(book):
    count = book.count
    await book.price()
    book.count = count + 1
