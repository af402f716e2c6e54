"""Sin leer."""


async def take_orders(reader, kitchen):
    pass
