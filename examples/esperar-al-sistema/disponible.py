"""El sistema avisa de que hay datos; leerlos es trabajo de la tarea.

Ejecuta: python3 examples/esperar-al-sistema/disponible.py
"""

# ANCHOR: programa
import asyncio
import socket


async def send(kitchen_socket):
    print("cocina: envía la sopa")
    loop = asyncio.get_running_loop()
    await loop.sock_sendall(kitchen_socket, b"sopa")


def try_read(room_socket):
    """None si ahora mismo no hay nada que leer."""
    try:
        received = room_socket.recv(16)
    except BlockingIOError:
        return None
    if not received:
        raise EOFError
    return received.decode()


async def readable(room_socket):
    loop = asyncio.get_running_loop()
    notice = asyncio.Event()
    loop.add_reader(room_socket, notice.set)
    try:
        await notice.wait()
    finally:
        loop.remove_reader(room_socket)


async def main():
    with socket.create_server(("127.0.0.1", 0)) as listener:
        room_socket = socket.create_connection(listener.getsockname())
        kitchen_socket, _ = listener.accept()
    room_socket.setblocking(False)
    kitchen_socket.setblocking(False)

    with room_socket, kitchen_socket:
        print(f"sala: {try_read(room_socket) or 'todavía nada'}")
        sending = asyncio.create_task(send(kitchen_socket))
        dish = None
        # El aviso puede llegar de más: por eso se vuelve a intentar.
        while dish is None:
            await readable(room_socket)
            dish = try_read(room_socket)
        print(f"sala: {dish}")
        await sending


asyncio.run(main())
# ANCHOR_END: programa
