"""Los bytes han llegado, y quien los espera sigue cuando le toca.

Ejecuta: python3 examples/esperar-al-sistema/turno_del_lector.py
"""

# ANCHOR: programa
import asyncio
import socket


async def wait_for_dish(loop, kitchen):
    print("sala: espero un plato")
    while dish := await loop.sock_recv(kitchen, 16):
        print(f"sala: {dish.decode()}")
    print("sala: no hay más")


async def send_dish(loop, room):
    await loop.sock_sendall(room, b"sopa")
    print("cocina: la sopa ha salido")
    room.close()


async def bake():
    print("horno: estaba en la cola, voy antes")


async def restaurant():
    loop = asyncio.get_running_loop()
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.setblocking(False)
        room = socket.socket()
        room.setblocking(False)
        await loop.sock_connect(room, listener.getsockname())
        kitchen, _ = await loop.sock_accept(listener)
    with kitchen:
        tasks = [
            asyncio.create_task(wait_for_dish(loop, kitchen)),
            asyncio.create_task(send_dish(loop, room)),
            asyncio.create_task(bake()),
        ]
        for task in tasks:
            await task


asyncio.run(restaurant())
# ANCHOR_END: programa
