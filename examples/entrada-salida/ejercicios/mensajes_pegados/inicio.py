"""Lee las comandas hasta que el cliente se va."""


async def orders(connection):
    orders = []
    while chunk := await connection.read(64):
        orders.append(chunk.decode().rstrip("\n"))
    return orders
