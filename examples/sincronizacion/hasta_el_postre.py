"""Un mutex que se tiene más de lo que hace falta pone a todos en fila.

Ejecuta: python3 examples/sincronizacion/hasta_el_postre.py
"""

# ANCHOR: programa
import asyncio

MINUTE = 0.1


class Tickets:
    def __init__(self):
        self.lock = asyncio.Lock()
        self.next = 0


async def cook(minutes):
    await asyncio.sleep(minutes * MINUTE)


async def keeps_it(tickets):
    async with tickets.lock:
        tickets.next += 1
        await cook(10)


async def gives_it_back(tickets):
    async with tickets.lock:
        tickets.next += 1
    await cook(10)


async def minutes(way, tickets):
    loop = asyncio.get_running_loop()
    start = loop.time()
    await asyncio.gather(way(tickets), way(tickets), way(tickets))
    return round((loop.time() - start) / MINUTE)


async def main():
    tickets = Tickets()
    total = await minutes(keeps_it, tickets)
    print(f"con el guard en la mano: {total} minutos")
    total = await minutes(gives_it_back, tickets)
    print(f"soltándolo antes de cocinar: {total} minutos")


asyncio.run(main())
# ANCHOR_END: programa
