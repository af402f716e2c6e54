"""Cuatro certificados y un servidor sin TLS: qué ve quien llama.

Ejecuta: python3 examples/tls-y-mensajes/certificado_que_no_vale.py
"""

# ANCHOR: programa
import asyncio
import datetime
import ssl

import trustme

NAME = "cocina.test"


def kitchen(name, signer, until):
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    end = datetime.datetime(until, 1, 1)
    signer.issue_cert(name, not_after=end).configure_cert(context)
    return context


def table(trusts):
    context = ssl.create_default_context()
    trusts.configure_trust(context)
    return context


async def attend(reader, writer):
    if writer.get_extra_info("sslcontext") is None:
        await reader.read(4096)
        writer.write("hola, mesa\n".encode())
    writer.close()


async def call(address, trusts):
    _, writer = await asyncio.open_connection(
        *address, ssl=trusts, server_hostname=NAME
    )
    writer.close()
    await writer.wait_closed()


async def main():
    ours, other = trustme.CA(), trustme.CA()
    trusts = table(ours)
    for what, context in [
        ("bueno", kitchen(NAME, ours, 3000)),
        ("de otra autoridad", kitchen(NAME, other, 3000)),
        ("de otro nombre", kitchen("bar.test", ours, 3000)),
        ("caducado", kitchen(NAME, ours, 2020)),
        ("ninguno: en claro", None),
    ]:
        print(what)
        server = await asyncio.start_server(
            attend, "127.0.0.1", 0, ssl=context
        )
        try:
            await call(server.sockets[0].getsockname(), trusts)
            print("  la mesa: bien")
        except ssl.SSLError as error:
            print(f"  la mesa: `{error}`")
        server.close()


asyncio.run(main())
# ANCHOR_END: programa
