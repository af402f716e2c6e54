"""Atiende a una mesa hasta que se va."""


async def attend(table, closing):
    while (order := await table.next_order()) is not None:
        await table.answer(order)
