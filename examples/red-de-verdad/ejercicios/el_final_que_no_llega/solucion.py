"""Pasa a cada uno lo que dice el otro.

De cada conexión llegan quien lee y quien escribe.
"""

import asyncio


async def copy(reader, writer):
    while data := await reader.read(1024):
        writer.write(data)
        await writer.drain()
    # El final también se pasa.
    writer.write_eof()


async def relay(client, kitchen):
    from_client, to_client = client
    from_kitchen, to_kitchen = kitchen
    await asyncio.gather(
        copy(from_client, to_kitchen),
        copy(from_kitchen, to_client),
    )
