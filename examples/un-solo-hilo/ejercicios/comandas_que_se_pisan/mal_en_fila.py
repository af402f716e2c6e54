"""Cree que hace falta un mutex durante toda la espera."""

import asyncio

lock = asyncio.Lock()


async def note(book):
    async with lock:
        count = book.count
        await book.price()
        book.count = count + 1
