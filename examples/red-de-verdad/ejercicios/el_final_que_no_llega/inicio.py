"""Pasa a cada uno lo que dice el otro.

De cada conexión llegan quien lee y quien escribe.
"""

import asyncio


async def copy(reader, writer):
    while data := await reader.read(1024):
        writer.write(data)
        await writer.drain()


async def relay(client, kitchen):
    from_client, to_client = client
    from_kitchen, to_kitchen = kitchen
    copies = [
        asyncio.create_task(copy(from_client, to_kitchen)),
        asyncio.create_task(copy(from_kitchen, to_client)),
    ]
    await asyncio.wait(copies, return_when=asyncio.FIRST_COMPLETED)
    for it in copies:
        it.cancel()
