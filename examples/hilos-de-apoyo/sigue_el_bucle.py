"""Un hilo de apoyo se bloquea; el bucle, no.

Ejecuta: python3 examples/hilos-de-apoyo/sigue_el_bucle.py
"""

# ANCHOR: programa
import asyncio
import threading


async def service():
    bell = threading.Event()

    def oven():
        # Bloquea su hilo hasta que suene el timbre.
        bell.wait()
        return "pan"

    baking = asyncio.create_task(asyncio.to_thread(oven))
    for plate in range(1, 4):
        await asyncio.sleep(0)
        print(f"sala: plato {plate}")
    bell.set()
    bread = await baking
    print(f"horno: {bread}")


async def impatient():
    day = 86_400
    start = asyncio.get_running_loop().time()
    bread = asyncio.to_thread(lambda: "otro pan")
    bread = await asyncio.wait_for(bread, day)
    print(f"horno: {bread}")
    hours = (asyncio.get_running_loop().time() - start) // 3600
    print(f"horas: {hours:.0f}")


with asyncio.Runner() as runner:
    runner.run(service())
    runner.run(impatient())
# ANCHOR_END: programa
