"""Tres finales de una conexión, vistos desde el otro extremo.

Ejecuta: python3 examples/conexiones/tres_finales.py
"""

# ANCHOR: programa
import asyncio
import socket


async def connected(loop):
    """Los dos extremos de una conexión."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.setblocking(False)
        room = socket.socket()
        room.setblocking(False)
        await loop.sock_connect(room, listener.getsockname())
        kitchen, _ = await loop.sock_accept(listener)
    return room, kitchen


async def half_closed(loop):
    room, kitchen = await connected(loop)
    with room, kitchen:
        room.shutdown(socket.SHUT_WR)
        n = len(await loop.sock_recv(kitchen, 16))
        print(f"medio cierre: leo {n}")
        await loop.sock_sendall(kitchen, b"vale")
        n = len(await loop.sock_recv(room, 16))
        print(f"medio cierre: y aún puedo mandar {n}")


async def reset(loop):
    room, kitchen = await connected(loop)
    with kitchen:
        await loop.sock_sendall(kitchen, b"sopa")
        await loop.sock_recv(room, 1)
        # Cuelga sin haber leído todo.
        room.close()
        try:
            await loop.sock_recv(kitchen, 16)
        except ConnectionResetError:
            print("reinicio: la otra parte ha colgado sin leer todo")


async def refused(loop):
    with socket.create_server(("127.0.0.1", 0)) as listener:
        closed = listener.getsockname()
    with socket.socket() as room:
        room.setblocking(False)
        try:
            await loop.sock_connect(room, closed)
        except ConnectionRefusedError:
            print("rechazo: nadie escucha")


async def main():
    loop = asyncio.get_running_loop()
    await half_closed(loop)
    await reset(loop)
    await refused(loop)


asyncio.run(main())
# ANCHOR_END: programa
