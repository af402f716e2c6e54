"""En UDP el pedido se pierde, o se pierde la respuesta: quien pide repite, y
quien cocina lo reconoce.

Ejecuta: python3 examples/red-de-verdad/pedido_repetido.py
"""

# ANCHOR: programa
import asyncio

# La red pierde el primer paquete, y también el tercero: una respuesta.
LOST = {1, 3}


class Kitchen(asyncio.DatagramProtocol):
    def __init__(self):
        self.cooked = set()
        self.packets = 0

    def connection_made(self, transport):
        self.transport = transport

    def datagram_received(self, data, table):
        self.packets += 1
        if self.packets in LOST:
            return
        order = data.decode()
        print(f"red -> cocina: {order}")
        if order not in self.cooked:
            self.cooked.add(order)
            print("cocina -> cocina: La hace")
        else:
            print("cocina -> cocina: Ya está")
        self.packets += 1
        print("cocina --> red: Lista")
        if self.packets not in LOST:
            self.transport.sendto("Lista".encode(), table)


class Table(asyncio.DatagramProtocol):
    """Lo que llega pasa a una cola, donde se puede esperar."""

    def __init__(self):
        self.replies = asyncio.Queue()

    def datagram_received(self, data, kitchen):
        self.replies.put_nowait(data.decode())


async def order(kitchen, note):
    loop = asyncio.get_running_loop()
    transport, table = await loop.create_datagram_endpoint(
        Table, remote_addr=kitchen
    )
    patience = 0.2
    try:
        for _attempt in range(4):
            print(f"mesa -> red: {note}")
            transport.sendto(note.encode())
            try:
                async with asyncio.timeout(patience):
                    return await table.replies.get()
            except TimeoutError:
                patience *= 2
        raise TimeoutError
    finally:
        transport.close()


async def main():
    loop = asyncio.get_running_loop()
    transport, _ = await loop.create_datagram_endpoint(
        Kitchen, local_addr=("127.0.0.1", 0)
    )
    address = transport.get_extra_info("sockname")
    print(f"red --> mesa: {await order(address, 'Sopa 7')}")
    transport.close()


asyncio.run(main())
# ANCHOR_END: programa
