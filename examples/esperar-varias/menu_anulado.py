"""Un grupo de tareas: se espera a todas, y si una falla se cancela el resto.

Ejecuta: python3 examples/esperar-varias/menu_anulado.py
"""

# ANCHOR: programa
import asyncio


class SoldOut(Exception):
    pass


async def cook(dish, millis):
    await asyncio.sleep(millis / 1000)
    if dish == "pescado":
        raise SoldOut(f"no queda {dish}")
    print(f"  sale {dish}")


async def serve(menu):
    async with asyncio.TaskGroup() as group:
        for dish, millis in menu:
            group.create_task(cook(dish, millis))


async def main():
    menus = [
        [("asado", 300), ("sopa", 200), ("pan", 100)],
        [("asado", 300), ("pescado", 200), ("pan", 100)],
    ]
    for menu in menus:
        try:
            await serve(menu)
            print("menú completo")
        except* SoldOut as group:
            print(f"menú anulado: {group.exceptions[0]}")
    # Si el segundo asado siguiera al fuego, aquí saldría.
    await asyncio.sleep(1)


asyncio.run(main())
# ANCHOR_END: programa
