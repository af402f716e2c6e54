"""El sistema avisa de que hay datos; leerlos es trabajo de la tarea.

Ejecuta: python3 examples/que-hace-await/disponible.py
"""

# ANCHOR: programa
import asyncio
import socket


async def send(kitchen):
    print("cocina: envía la sopa")
    await asyncio.get_running_loop().sock_sendall(kitchen, b"sopa")


def try_read(room):
    """None si ahora mismo no hay nada que leer."""
    try:
        return room.recv(16).decode()
    except BlockingIOError:
        return None


async def readable(room):
    loop = asyncio.get_running_loop()
    notice = asyncio.Event()
    loop.add_reader(room, notice.set)
    try:
        await notice.wait()
    finally:
        loop.remove_reader(room)


async def main():
    with socket.create_server(("127.0.0.1", 0)) as listener:
        room = socket.create_connection(listener.getsockname())
        kitchen, _ = listener.accept()
    room.setblocking(False)
    kitchen.setblocking(False)

    with room, kitchen:
        print(f"sala: {try_read(room) or 'todavía nada'}")
        sending = asyncio.create_task(send(kitchen))
        dish = None
        # El aviso puede llegar de más: por eso se vuelve a intentar.
        while dish is None:
            await readable(room)
            dish = try_read(room)
        print(f"sala: {dish}")
        await sending


asyncio.run(main())
# ANCHOR_END: programa
