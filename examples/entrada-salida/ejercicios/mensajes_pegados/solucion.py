"""Lee las comandas hasta que el cliente se va."""


async def orders(connection):
    orders = []
    while line := await connection.readline():
        orders.append(line.decode().rstrip("\n"))
    return orders
