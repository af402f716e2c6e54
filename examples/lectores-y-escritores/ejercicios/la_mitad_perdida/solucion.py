"""Apunta las comandas de la sala, y mira el horno si tardan."""

import asyncio


async def take_orders(reader, kitchen):
    while True:
        try:
            line = await asyncio.wait_for(reader.readline(), 1)
        except TimeoutError:
            kitchen.look()
            continue
        if not line:
            return
        kitchen.note(line.decode().strip())
