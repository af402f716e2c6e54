"""Cree que lo seguro es atender de uno en uno."""


async def serve_all(room):
    for order in range(100):
        await room.serve(order)
