"""Lee el termómetro cada 100 milisegundos."""

import asyncio

EVERY = 0.1


async def watch(oven):
    loop = asyncio.get_running_loop()
    due = loop.time()
    while True:
        await oven.read()
        due += EVERY
        late = loop.time() - due
        if late > 0:
            # La última que pasó; las de antes no se hacen.
            due += late // EVERY * EVERY
        await asyncio.sleep(due - loop.time())
