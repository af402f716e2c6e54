"""Cree que la cocina contesta en el acto, y que con un rato basta."""

import asyncio


async def copy(reader, writer):
    while data := await reader.read(1024):
        writer.write(data)
        await writer.drain()
    writer.write_eof()


async def relay(client, kitchen):
    from_client, to_client = client
    from_kitchen, to_kitchen = kitchen
    replies = asyncio.create_task(copy(from_kitchen, to_client))
    await copy(from_client, to_kitchen)
    await asyncio.wait([replies], timeout=1)
    replies.cancel()
