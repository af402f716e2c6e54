"""Una conexión que empieza en claro y pasa a TLS.

Ejecuta: python3 examples/tls-y-mensajes/de_claro_a_cifrado.py
"""

import trustme
# ANCHOR: programa
import asyncio
import ssl


async def attend(reader, writer, tls):
    asked = (await reader.readline()).decode().rstrip()
    print(f"en claro: {asked}")
    writer.write(b"adelante\n")
    await writer.drain()
    await writer.start_tls(tls)
    while order := (await reader.readline()).decode().rstrip():
        print(f"cifrado: {order}")
        writer.write(f"oído: {order}\n".encode())
        await writer.drain()


async def dine(address, tls, extra=b""):
    reader, writer = await asyncio.open_connection(*address)
    # Alguien, por el camino, añade lo que hay en `extra`.
    writer.write(b"CIFRAR\n" + extra)
    print(f"la cocina: {(await reader.readline()).decode().rstrip()}")
    await writer.start_tls(tls, server_hostname=NAME)
    writer.write(b"sopa\n")
    print(f"la cocina: {(await reader.readline()).decode().rstrip()}")
    writer.close()
    await writer.wait_closed()
# ANCHOR_END: programa


NAME = "cocina.test"


def configure():
    authority = trustme.CA()
    accepts = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    authority.issue_cert(NAME).configure_cert(accepts)
    connects = ssl.create_default_context()
    authority.configure_trust(connects)
    return accepts, connects


# ANCHOR: dos_mesas
async def main():
    accepts, connects = configure()
    for extra in [b"", b"langosta\n"]:
        attended = asyncio.Event()

        async def enter(reader, writer):
            try:
                await attend(reader, writer, accepts)
            except ssl.SSLError:
                # Así acaba donde `start_tls` da a TLS lo que sobró.
                print("fuera: no es TLS")
            finally:
                writer.close()
                attended.set()

        server = await asyncio.start_server(enter, "127.0.0.1", 0)
        address = server.sockets[0].getsockname()
        try:
            await dine(address, connects, extra)
        except ConnectionError:
            print("la mesa se queda sin cocina")
        await attended.wait()
        server.close()


asyncio.run(main())
# ANCHOR_END: dos_mesas
