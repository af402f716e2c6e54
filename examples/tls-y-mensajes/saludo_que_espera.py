"""asyncio negocia cada conexión aparte, y con su límite.

Ejecuta: python3 examples/tls-y-mensajes/saludo_que_espera.py
"""

import ssl

import trustme
# ANCHOR: programa
import asyncio

PATIENCE = 0.5


async def greet(reader, writer):
    writer.write(b"hola")
    writer.close()


async def serve(tls):
    return await asyncio.start_server(
        greet, "127.0.0.1", 0, ssl=tls, ssl_handshake_timeout=PATIENCE
    )
# ANCHOR_END: programa


NAME = "cocina.test"


def configure():
    authority = trustme.CA()
    accepts = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    authority.issue_cert(NAME).configure_cert(accepts)
    connects = ssl.create_default_context()
    authority.configure_trust(connects)
    return accepts, connects


# ANCHOR: mesas
async def main():
    accepts, connects = configure()
    server = await serve(accepts)
    kitchen = server.sockets[0].getsockname()
    silent, silent_writer = await asyncio.open_connection(*kitchen)
    reader, writer = await asyncio.open_connection(
        *kitchen, ssl=connects, server_hostname=NAME
    )
    print(f"la mesa 2: {(await reader.read()).decode()}")
    n = len(await silent.read(64))
    print(f"y la mesa callada, al rato, lee {n} bytes")
    writer.close()
    silent_writer.close()
    server.close()


asyncio.run(main())
# ANCHOR_END: mesas
