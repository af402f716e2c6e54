"""La misma cena, con la cola sin límite y con dos sitios.

Ejecuta: python3 examples/colas/cola_que_crece.py
"""

# ANCHOR: programa
import asyncio

MINUTE = 0.1
DISHES = 10


async def dinner(orders):
    loop = asyncio.get_running_loop()
    start = loop.time()

    async def take():
        longest = 0
        for dish in range(DISHES):
            await asyncio.sleep(MINUTE)
            await orders.put(dish)
            longest = max(longest, orders.qsize())
        print(f"  última nota: minuto {(loop.time() - start) / MINUTE:.0f}")
        print(f"  cola más larga: {longest}")

    async def serve():
        for _ in range(DISHES):
            await orders.get()
            await asyncio.sleep(5 * MINUTE)
        print(f"  último plato: minuto {(loop.time() - start) / MINUTE:.0f}")

    await asyncio.gather(take(), serve())


async def main():
    print("sin límite:")
    await dinner(asyncio.Queue())
    print("con dos sitios:")
    await dinner(asyncio.Queue(maxsize=2))


asyncio.run(main())
# ANCHOR_END: programa
