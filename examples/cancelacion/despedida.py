"""Pedir a una tarea que termine, y dejarle recoger con un `await`.

Ejecuta: python3 examples/cancelacion/despedida.py
"""

# ANCHOR: programa
import asyncio

MINUTE = 0.1


async def cook():
    try:
        await asyncio.sleep(60 * MINUTE)
    except asyncio.CancelledError:
        print("apaga el fuego y friega")
        await asyncio.sleep(5 * MINUTE)
        # Ya ha recogido: la cancelación sigue su camino.
        raise


async def main():
    loop = asyncio.get_running_loop()
    opening = loop.time()
    kitchen_task = asyncio.create_task(cook())
    await asyncio.sleep(10 * MINUTE)

    kitchen_task.cancel()
    print("pide que termine")

    await asyncio.wait([kitchen_task])
    end = "cocina recogida" if kitchen_task.cancelled() else "guiso servido"
    print(f"minuto {round((loop.time() - opening) / MINUTE)}: {end}")


asyncio.run(main())
# ANCHOR_END: programa
