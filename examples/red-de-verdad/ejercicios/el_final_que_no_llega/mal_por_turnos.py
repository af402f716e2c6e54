"""Cree que primero habla uno y después el otro."""


async def copy(reader, writer):
    while data := await reader.read(1024):
        writer.write(data)
        await writer.drain()
    writer.write_eof()


async def relay(client, kitchen):
    from_client, to_client = client
    from_kitchen, to_kitchen = kitchen
    await copy(from_client, to_kitchen)
    await copy(from_kitchen, to_client)
