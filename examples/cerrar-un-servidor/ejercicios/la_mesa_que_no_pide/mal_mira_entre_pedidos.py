"""Cree que basta con mirar el cierre entre un pedido y otro."""


async def attend(table, closing):
    while not closing.is_set():
        order = await table.next_order()
        if order is None:
            return
        await table.answer(order)
