"""La excepción que nadie recoge llega al bucle, si no la recoges tú.

Ejecuta: python3 examples/tareas/nadie_lo_recoge.py
"""

# ANCHOR: programa
import asyncio


background = set()


class SoldOut(Exception):
    pass


async def cook(dish):
    await asyncio.sleep(0.1)
    raise SoldOut(f"no queda {dish}")


def warn(_loop, context):
    print(f"aviso: {context['exception']}")


async def main():
    asyncio.get_running_loop().set_exception_handler(warn)

    # Así se pierde: preguntar por la excepción ya es recogerla.
    lost = asyncio.create_task(cook("flan"))
    lost.add_done_callback(asyncio.Task.exception)

    watched = asyncio.create_task(cook("pescado"))
    background.add(watched)
    # Cuando acabe, no la guardará nadie: ya no se le puede preguntar.
    watched.add_done_callback(background.discard)
    del watched

    await asyncio.sleep(1)
    print("la cena sigue")


asyncio.run(main())
# ANCHOR_END: programa
