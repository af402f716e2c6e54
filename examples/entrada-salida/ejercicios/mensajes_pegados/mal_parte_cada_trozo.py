"""Cree que basta con partir cada lectura por los saltos de línea."""


async def orders(connection):
    orders = []
    while chunk := await connection.read(64):
        orders.extend(chunk.decode().splitlines())
    return orders
