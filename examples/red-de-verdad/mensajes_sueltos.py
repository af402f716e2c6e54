"""UDP: cada envío es un mensaje entero, y lo que no cabe se pierde.

Ejecuta: python3 examples/red-de-verdad/mensajes_sueltos.py
"""

# ANCHOR: programa
import asyncio
import socket


def bind():
    udp = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    udp.setblocking(False)
    udp.bind(("127.0.0.1", 0))
    return udp


async def answer(loop, kitchen):
    note, table = await loop.sock_recvfrom(kitchen, 1500)
    reply = f"[{note.decode()}] {len(note)} bytes"
    await loop.sock_sendto(kitchen, reply.encode(), table)


async def main():
    loop = asyncio.get_running_loop()
    kitchen, table = bind(), bind()
    table.connect(kitchen.getsockname())

    # Tres envíos seguidos, y uno no lleva nada.
    for note in ["sopa de ajo", "", "pan"]:
        table.send(note.encode())
    for _ in range(3):
        await answer(loop, kitchen)
        print((await loop.sock_recv(table, 1500)).decode())

    # Un búfer de cuatro bytes, y dos mensajes más largos.
    for note in ["sopa de pollo", "flan de coco"]:
        table.send(note.encode())
        received, _ = await loop.sock_recvfrom(kitchen, 4)
        print(f"cabe: {received.decode()}")

    # Nadie lee mientras se envía, y el sistema no guarda tantos.
    for _ in range(2000):
        table.send(bytes(1000))
    kept = 0
    try:
        while True:
            kitchen.recv(1500)
            kept += 1
    except BlockingIOError:
        print(f"llegan todos: {kept == 2000}".lower())

    # Enviar a una cocina cerrada no falla; recibir de ella, aquí, sí.
    kitchen.close()
    print(f"enviado: {table.send(b'flan') == 4}".lower())
    try:
        await loop.sock_recv(table, 1500)
    except ConnectionRefusedError:
        print("al recibir: ConnectionRefused")
    table.close()


asyncio.run(main())
# ANCHOR_END: programa
