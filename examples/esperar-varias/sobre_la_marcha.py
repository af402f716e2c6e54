"""Una tarea de un grupo lanza otra, y el grupo también la espera.

Ejecuta: python3 examples/esperar-varias/sobre_la_marcha.py
"""

# ANCHOR: programa
import asyncio

MINUTE = 0.1


async def sauce():
    await asyncio.sleep(10 * MINUTE)
    print("sale la salsa")


async def roast(kitchen):
    await asyncio.sleep(30 * MINUTE)
    print("sale el asado, y pide su salsa")
    kitchen.create_task(sauce())


async def main():
    async with asyncio.TaskGroup() as kitchen:
        kitchen.create_task(roast(kitchen))
        print("el cuerpo termina")
    print("el grupo termina")


asyncio.run(main())
# ANCHOR_END: programa
