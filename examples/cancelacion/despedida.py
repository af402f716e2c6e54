"""Pedir a una tarea que termine, y dejarle recoger con un `await`.

Ejecuta: python3 examples/cancelacion/despedida.py
"""

# ANCHOR: programa
import asyncio


async def cook():
    try:
        await asyncio.sleep(3600)
        return "guiso servido"
    except asyncio.CancelledError:
        print("apaga el fuego y friega")
        await asyncio.sleep(300)
        return "cocina recogida"


async def main():
    loop = asyncio.get_running_loop()
    opening = loop.time()
    kitchen = asyncio.create_task(cook())
    await asyncio.sleep(600)

    kitchen.cancel()
    print("pide que termine")

    end = await kitchen
    print(f"minuto {round(loop.time() - opening) // 60}: {end}")


asyncio.run(main())
# ANCHOR_END: programa
