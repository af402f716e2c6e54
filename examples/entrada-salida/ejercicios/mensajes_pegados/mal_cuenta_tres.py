"""Cree que siempre llegan tres comandas."""


async def orders(connection):
    lines = [await connection.readline() for _ in range(3)]
    return [line.decode().rstrip("\n") for line in lines]
