"""Abre una mesa: da el precio del menú y el pan."""


async def open_table(kitchen):
    menu = await kitchen.menu()
    price = await kitchen.price(menu)
    bread = await kitchen.bread()
    return price, bread
