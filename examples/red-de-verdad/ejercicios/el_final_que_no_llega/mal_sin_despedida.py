"""Cree que el final se pasa solo."""

import asyncio


async def copy(reader, writer):
    while data := await reader.read(1024):
        writer.write(data)
        await writer.drain()


async def relay(client, kitchen):
    from_client, to_client = client
    from_kitchen, to_kitchen = kitchen
    await asyncio.gather(
        copy(from_client, to_kitchen),
        copy(from_kitchen, to_client),
    )
