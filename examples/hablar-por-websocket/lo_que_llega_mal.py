"""Lo que recibe quien envía lo que no debe, y el que se porta bien.

Ejecuta: python3 examples/hablar-por-websocket/lo_que_llega_mal.py
"""

# ANCHOR: servidor
import asyncio
import socket
import struct

from aiohttp import web

INSIDE = set()


async def talk(request):
    table = web.WebSocketResponse(max_msg_size=100)
    await table.prepare(request)
    INSIDE.add(table)
    try:
        # Con un error acaba el bucle, y ya se ha despedido.
        async for message in table:
            if message.type is web.WSMsgType.TEXT:
                await table.send_str(f"marchando: {message.data}")
    finally:
        INSIDE.discard(table)
    return table


async def serve():
    app = web.Application()
    app.router.add_get("/", talk)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    return runner
# ANCHOR_END: servidor


# ANCHOR: ataques
TEXT, MORE, PING, CLOSE = 1, 0, 9, 8
# El último trozo de un mensaje.
LAST = 0x80


def frame(head, payload):
    """Una trama con su máscara, que con la clave cero no cambia nada."""
    return bytes([head, LAST | len(payload), 0, 0, 0, 0]) + payload


async def enter(runner):
    reader, writer = await asyncio.open_connection(*runner.addresses[0])
    writer.write(
        b"GET / HTTP/1.1\r\nHOST: x\r\nCONNECTION: UPGRADE\r\n"
        b"UPGRADE: WEBSOCKET\r\nSEC-WEBSOCKET-VERSION: 13\r\n"
        b"SEC-WEBSOCKET-KEY: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n"
    )
    await reader.readuntil(b"\r\n\r\n")
    return reader, writer


async def receives(reader):
    """Las tramas que recibe, hasta que le cuelgan."""
    heard = []
    try:
        while True:
            head, length = await reader.readexactly(2)
            payload = await reader.readexactly(length)
            if head & 15 == CLOSE:
                heard.append(str(int.from_bytes(payload[:2])))
            else:
                heard.append(payload.decode())
    except (asyncio.IncompleteReadError, ConnectionError):
        return ", ".join(heard) or "nada"
# ANCHOR_END: ataques


# ANCHOR: programa
async def main():
    runner = await serve()
    # Está desde antes, y pedirá al final.
    first, first_writer = await enter(runner)
    bye = frame(LAST | CLOSE, (1000).to_bytes(2))
    sixty = frame(MORE, b"x" * 60)
    split = [
        frame(TEXT, b"pi\xc3"),
        frame(LAST | PING, b"sigo"),
        frame(LAST, b"\xb1a"),
        bye,
    ]
    # La longitud ocupa ocho bytes, y detrás va la máscara.
    huge = bytes([LAST | TEXT, 255, 0, 0, 2]) + bytes(9)
    for name, data in [
        ("un código que no existe", frame(LAST | 3, b"sopa")),
        ("sin máscara", bytes([LAST | TEXT, 4]) + b"sopa" + bye),
        ("dice que mide 2 TiB", huge),
        ("a trozos, y pasa del tope", frame(TEXT, b"x") + sixty * 2),
        ("no es UTF-8", frame(LAST | TEXT, b"\xff")),
        ("una letra entre dos trozos", b"".join(split)),
        ("pide sopa y se despide", frame(LAST | TEXT, b"sopa") + bye),
    ]:
        reader, writer = await enter(runner)
        writer.write(data)
        print(f"{name}: {await receives(reader)}")
        writer.close()

    reader, writer = await enter(runner)
    writer.write(bye[:3])
    writer.write_eof()
    print(f"se va a mitad de una trama: {await receives(reader)}")
    writer.close()
    _, writer = await enter(runner)
    linger = struct.pack("ii", 1, 0)
    table = writer.get_extra_info("socket")
    table.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
    writer.transport.abort()
    first_writer.write(frame(LAST | TEXT, b"sopa") + bye)
    print(f"la que estaba desde antes: {await receives(first)}")
    first_writer.close()
    while INSIDE:
        await asyncio.sleep(0.01)
    print(f"conversaciones abiertas: {len(INSIDE)}")
    await runner.cleanup()


asyncio.run(main())
# ANCHOR_END: programa
