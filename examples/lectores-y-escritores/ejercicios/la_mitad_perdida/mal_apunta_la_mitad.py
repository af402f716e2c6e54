"""Cree que lo que ha llegado en un segundo es una comanda."""

import asyncio


async def take_orders(reader, kitchen):
    line = b""
    while True:
        try:
            async with asyncio.timeout(1):
                while not line.endswith(b"\n"):
                    byte = await reader.read(1)
                    if not byte:
                        return
                    line += byte
        except TimeoutError:
            kitchen.look()
        if line:
            kitchen.note(line.decode().strip())
        line = b""
