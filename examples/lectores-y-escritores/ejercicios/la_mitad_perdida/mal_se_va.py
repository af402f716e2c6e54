"""Cree que quien tarda un segundo ya no va a pedir nada."""

import asyncio


async def take_orders(reader, kitchen):
    try:
        while line := await asyncio.wait_for(reader.readline(), 1):
            kitchen.note(line.decode().strip())
    except TimeoutError:
        kitchen.look()
