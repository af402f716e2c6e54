"""Cree que cada trozo que llega es texto."""

import asyncio


async def take_orders(reader, kitchen):
    text = ""
    while True:
        try:
            data = await asyncio.wait_for(reader.read(1024), 1)
        except TimeoutError:
            kitchen.look()
            continue
        if not data:
            return
        text += data.decode(errors="replace")
        *orders, text = text.split("\n")
        for order in orders:
            kitchen.note(order)
