"""Lo que ve un proxy de una llamada: todo, o solo a quién se llama.

Ejecuta: python3 examples/llamar-a-servicios/lo_que_ve_el_proxy.py
"""

# ANCHOR: proxy
import asyncio
import ssl

import aiohttp
import trustme


async def proxy(kitchen, seen, reader, writer):
    """Llama por quien se lo pide, y dice todo lo que este ha enviado."""
    parts = [await reader.readuntil(b"\r\n\r\n")]
    # Aquí, todos los nombres son el de la cocina.
    answers, server = await asyncio.open_connection(*kitchen)
    if parts[0].startswith(b"CONNECT "):
        writer.write(b"HTTP/1.1 200 OK\r\n\r\n")
    else:
        server.write(parts[0])

    async def carry():
        while part := await reader.read(1024):
            parts.append(part)
            server.write(part)
        server.close()

    async def carry_back():
        while part := await answers.read(1024):
            writer.write(part)
        writer.close()

    await asyncio.gather(carry(), carry_back())
    seen.set_result(b"".join(parts).decode(errors="replace"))
# ANCHOR_END: proxy


# ANCHOR: programa
NAME = "cocina.test"


def configure():
    """Una autoridad y un certificado que firma, para los dos lados."""
    authority = trustme.CA()
    accepts = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    authority.issue_cert(NAME).configure_cert(accepts)
    connects = ssl.create_default_context()
    authority.configure_trust(connects)
    return accepts, connects


async def serve(reader, writer):
    """Sirve un plato, y espera a que se vayan."""
    await reader.readuntil(b"\r\n\r\n")
    writer.write(b"HTTP/1.1 200 OK\r\ncontent-length: 4\r\n\r\nsopa")
    await reader.read(1)
    writer.close()


async def order(scheme, accepts=None, connects=True):
    """El plato que llega, y lo que ha visto el proxy."""
    seen = asyncio.get_running_loop().create_future()
    kitchen = await asyncio.start_server(serve, "127.0.0.1", 0, ssl=accepts)
    address = kitchen.sockets[0].getsockname()
    door = await asyncio.start_server(
        lambda *table: proxy(address, seen, *table), "127.0.0.1", 0
    )
    port = door.sockets[0].getsockname()[1]
    through = f"http://127.0.0.1:{port}"
    url = f"{scheme}://{NAME}/sopa?mesa=7"
    async with aiohttp.ClientSession() as session:
        call = session.get(url, proxy=through, ssl=connects)
        async with call as response:
            dish = await response.text()
    kitchen.close()
    door.close()
    return dish, await seen


def show(name, dish, seen):
    print(f"{name}: llega {dish}")
    print(f"  el proxy lee: {seen.splitlines()[0]}")
    print(f"  ve la mesa: {'mesa=7' in seen}".lower())


async def main():
    show("sin cifrar", *await order("http"))
    show("con TLS", *await order("https", *configure()))


asyncio.run(main())
# ANCHOR_END: programa
