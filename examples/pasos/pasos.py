"""Los pasos de una corrutina, contados a medida que ocurren.

Ejecuta: python3 examples/pasos/pasos.py
"""

# ANCHOR: programa
import asyncio
import socket


class Traced:
    def __init__(self, read):
        self.read = read

    def __await__(self):
        while True:
            try:
                future = self.read.send(None)
            except StopIteration as end:
                print("    lectura: hecha")
                return end.value
            print("    lectura: pendiente")
            future.add_done_callback(self.announce)
            yield future

    def announce(self, _):
        print("    aviso: hay datos, la corrutina queda lista")


async def cook(loop, table):
    print("  otra tarea: cocina y sirve")
    await loop.sock_sendall(table, bytes([2]))


async def dine():
    print("  principal: empieza")
    loop = asyncio.get_running_loop()
    with (
        socket.create_server(("127.0.0.1", 0)) as listener,
        socket.create_connection(listener.getsockname()) as kitchen,
        listener.accept()[0] as table,
    ):
        kitchen.setblocking(False)
        table.setblocking(False)
        cooking = asyncio.create_task(cook(loop, table))
        print("  principal: lee del socket")
        [dishes] = await Traced(loop.sock_recv(kitchen, 1))
        print("  principal: sigue donde estaba")
        await cooking
    return dishes


print("programa: entra en el bucle")
dishes = asyncio.run(dine())
print(f"programa: el bucle está cerrado y devolvió {dishes}")
# ANCHOR_END: programa
