"""Cree que hay que apuntar otra vez por si se perdió."""

import asyncio


async def note(book):
    await book.price()
    book.count += 1
    await asyncio.sleep(0)
    book.count += 1
