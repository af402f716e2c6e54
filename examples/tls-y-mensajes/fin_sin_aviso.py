"""TLS avisa de que ha acabado: sin el aviso, alguien ha podido cortar.

Ejecuta: python3 examples/tls-y-mensajes/fin_sin_aviso.py
"""

import ssl

import trustme
# ANCHOR: programa
import asyncio


async def bill(writer, ends):
    writer.write(b"sopa 4, pan 1")
    await writer.drain()
    if ends:
        writer.close()
        await writer.wait_closed()
    else:
        writer.transport.abort()


async def main():
    accepts, connects = configure()
    for ends in [True, False]:
        async def attend(reader, writer):
            await bill(writer, ends)

        server = await asyncio.start_server(
            attend, "127.0.0.1", 0, ssl=accepts
        )
        address = server.sockets[0].getsockname()
        reader, writer = await asyncio.open_connection(
            *address, ssl=connects, server_hostname=NAME
        )
        print(f"llega: {(await reader.read()).decode()}")
        print("y es el final")
        # ¿Se puede dejar de escribir, y seguir leyendo?
        print(f"medio cierre: {writer.can_write_eof()}")
        writer.close()
        server.close()
# ANCHOR_END: programa


NAME = "cocina.test"


def configure():
    authority = trustme.CA()
    accepts = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    authority.issue_cert(NAME).configure_cert(accepts)
    connects = ssl.create_default_context()
    authority.configure_trust(connects)
    return accepts, connects


asyncio.run(main())
