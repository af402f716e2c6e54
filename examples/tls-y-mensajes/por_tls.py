"""TLS por los dos lados, con una autoridad y un certificado recién hechos.

Ejecuta: python3 examples/tls-y-mensajes/por_tls.py
"""

# ANCHOR: programa
import asyncio
import ssl

import trustme

NAME = "cocina.test"


def configure():
    """Una autoridad, y lo que tienen los dos lados: la cocina, un certificado;
    la mesa, la autoridad que lo firma."""
    authority = trustme.CA()
    accepts = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    authority.issue_cert(NAME).configure_cert(accepts)
    connects = ssl.create_default_context()
    authority.configure_trust(connects)
    return accepts, connects


async def attend(reader, writer):
    order = await reader.readline()
    writer.write("oído: ".encode() + order)
    writer.close()
    await writer.wait_closed()


async def main():
    accepts, connects = configure()
    server = await asyncio.start_server(
        attend, "127.0.0.1", 0, ssl=accepts
    )
    address = server.sockets[0].getsockname()
    reader, writer = await asyncio.open_connection(
        *address, ssl=connects, server_hostname=NAME
    )
    writer.write(b"sopa\n")
    print((await reader.readline()).decode(), end="")
    writer.close()
    await writer.wait_closed()
    server.close()


asyncio.run(main())
# ANCHOR_END: programa
