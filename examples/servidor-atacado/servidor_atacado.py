"""Lo que recibe cada cliente que se porta mal, de dos servidores de aiohttp.

Ejecuta: python3 examples/servidor-atacado/servidor_atacado.py
"""

# ANCHOR: clientes
import asyncio
import logging
import socket
import struct

from aiohttp import web

HEAD = 0.1


async def receives(reader):
    """El estado que recibe, cuando ya le han colgado."""
    reply = b""
    try:
        while more := await reader.read(1024):
            reply += more
    except ConnectionError:
        pass
    words = reply.decode(errors="replace").split(" ")
    return words[1] if len(words) > 1 else "le cuelgan"


async def sends(address, data):
    reader, writer = await asyncio.open_connection(*address)
    writer.write(data)
    try:
        return await receives(reader)
    finally:
        writer.close()


async def drips(address, start):
    """Eso, y después un byte cada poco, que no acaba nunca."""
    reader, writer = await asyncio.open_connection(*address)
    writer.write(start)

    async def drip():
        while True:
            writer.write(b"x")
            await asyncio.sleep(HEAD / 2)

    dripping = asyncio.create_task(drip())
    try:
        return await receives(reader)
    finally:
        dripping.cancel()
        writer.close()


async def resets(address, start):
    """Eso, y se va sin despedirse."""
    _, writer = await asyncio.open_connection(*address)
    writer.write(start)
    linger = struct.pack("ii", 1, 0)
    table = writer.get_extra_info("socket")
    table.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
    writer.transport.abort()
    return "ha colgado él"
# ANCHOR_END: clientes


# ANCHOR: ataques
SOUP = b"GET /sopa HTTP/1.1\r\nhost: x\r\nconnection: close\r\n"


def note(length, text):
    head = b"POST /nota HTTP/1.1\r\nhost: x\r\nconnection: close\r\n"
    return head + b"content-length: %d\r\n\r\n" % length + text


ATTACKS = [
    ("no es HTTP", sends, b"SOPA\r\n\r\n"),
    ("ruta no UTF-8", sends, b"GET /\xff HTTP/1.1\r\n\r\n"),
    ("cabecera enorme", sends, SOUP + b"a: b\r\n" * 200 + b"\r\n"),
    ("cuerpo no UTF-8", sends, note(1, b"\xff")),
    ("cuerpo enorme", sends, note(101, b"x" * 101)),
    ("se va de golpe", resets, SOUP),
    ("no dice nada", sends, b""),
    ("media cabecera", sends, SOUP),
    ("gotea la cabecera", drips, SOUP),
    ("medio cuerpo", sends, note(90, b"sal")),
    ("gotea el cuerpo", drips, note(90, b"sal")),
]


async def attacked(address):
    """Todos a la vez, y uno bueno detrás de otro mientras tanto."""

    async def attack(attacks, data):
        try:
            return await asyncio.wait_for(attacks(address, data), 20 * HEAD)
        except TimeoutError:
            return "sigue ahí"

    async with asyncio.TaskGroup() as group:
        clients = [
            group.create_task(attack(attacks, data))
            for _, attacks, data in ATTACKS
        ]
        soups = 0
        for _ in range(50):
            soups += await sends(address, SOUP + b"\r\n") == "200"
    return [client.result() for client in clients], soups
# ANCHOR_END: ataques


# ANCHOR: tabla
async def soup(request):
    return web.Response(text="sopa")


async def take_note(request):
    try:
        return web.Response(text=await request.text())
    except UnicodeDecodeError:
        return web.Response(status=400)


@web.middleware
async def on_time(request, handler):
    try:
        async with asyncio.timeout(HEAD):
            return await handler(request)
    except TimeoutError:
        return web.Response(status=408)


async def serve(middlewares=(), **limits):
    app = web.Application(client_max_size=100, middlewares=middlewares)
    app.router.add_get("/sopa", soup)
    app.router.add_post("/nota", take_note)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0, **limits)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    return runner


async def main():
    # aiohttp apunta lo que no entiende, y aquí es casi todo.
    logging.getLogger("aiohttp.server").setLevel(logging.CRITICAL)
    plain = await serve()
    # El mismo límite para lo que se calla y para una cabecera a medias.
    limited = await serve(
        [on_time],
        keepalive_timeout=HEAD,
        lingering_time=HEAD,
    )
    without, soups_without = await attacked(plain.addresses[0])
    with_limits, soups_with = await attacked(limited.addresses[0])
    print(f"{'':18} {'de serie':14} con límites")
    for (name, *_), first, second in zip(ATTACKS, without, with_limits):
        print(f"{name:18} {first:14} {second}")
    print(f"{'50 buenos, con 200':18} {soups_without:<14} {soups_with}")
    await plain.cleanup()
    await limited.cleanup()


asyncio.run(main())
# ANCHOR_END: tabla
