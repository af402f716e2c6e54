"""Cree que cada lectura acaba, como mucho, una comanda."""

import asyncio


async def take_orders(reader, kitchen):
    order = b""
    while True:
        try:
            data = await asyncio.wait_for(reader.read(1024), 1)
        except TimeoutError:
            kitchen.look()
            continue
        if not data:
            return
        order += data
        if order.endswith(b"\n"):
            kitchen.note(order.decode().strip())
            order = b""
