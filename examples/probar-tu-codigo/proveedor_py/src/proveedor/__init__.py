"""Pide al proveedor, por la conexión que le den."""

import asyncio

PATIENCE = 30


class Supplier:
    def __init__(self, reader, writer):
        # Falta desde que una petición se queda a medias.
        self.connection = reader, writer

    async def order(self, product):
        # Solo vuelve a su sitio si la petición llega al final.
        connection, self.connection = self.connection, None
        if connection is None:
            raise ConnectionError("hay que conectar otra vez")
        try:
            async with asyncio.timeout(PATIENCE):
                answer = await ask(*connection, product)
        except BaseException:
            connection[1].close()
            raise
        self.connection = connection
        return answer


async def ask(reader, writer, product):
    writer.write(f"{product}\n".encode())
    await writer.drain()
    return (await reader.readuntil()).decode().strip()
