"""Cancelar a quien espera no es esperar a que las demás recojan.

Ejecuta: python3 examples/esperar-varias/quien_recoge.py
"""

# ANCHOR: programa
import asyncio

MINUTE = 0.1


def note(opening, text):
    now = asyncio.get_running_loop().time()
    print(f"  minuto {round((now - opening) / MINUTE)}: {text}")


async def cook_bread():
    await asyncio.sleep(60 * MINUTE)


async def roast(opening):
    try:
        await asyncio.sleep(60 * MINUTE)
    finally:
        await asyncio.sleep(5 * MINUTE)
        note(opening, "el asado está recogido")


async def with_gather(opening):
    await asyncio.gather(cook_bread(), roast(opening))


async def with_group(opening):
    async with asyncio.TaskGroup() as group:
        group.create_task(cook_bread())
        group.create_task(roast(opening))


async def main():
    menus = [("nadie la espera", with_gather), ("se la espera", with_group)]
    for title, serve in menus:
        print(f"{title}:")
        opening = asyncio.get_running_loop().time()
        table_task = asyncio.create_task(serve(opening))
        await asyncio.sleep(10 * MINUTE)

        table_task.cancel()
        await asyncio.wait([table_task])
        note(opening, "la mesa se levanta")
        await asyncio.sleep(20 * MINUTE)


asyncio.run(main())
# ANCHOR_END: programa
