"""Una tarea de asyncio tiene nombre, y sirve para el registro.

Ejecuta: python3 examples/ver-que-pasa/quien_ha_fallado.py
"""

# ANCHOR: programa
import asyncio

MINUTE = 0.1


def log(level, message):
    name = asyncio.current_task().get_name()
    print(f'{level:>5} plato{{nombre="{name}"}}: {message}')


async def cook(minutes):
    log("INFO", "al fuego")
    await asyncio.sleep(minutes * MINUTE)
    if minutes >= 3:
        log("ERROR", "pánico: se ha quemado")
        raise RuntimeError("se ha quemado")
    log("INFO", "hecho")


async def main():
    kitchen = {
        asyncio.create_task(cook(minutes), name=dish)
        for dish, minutes in [("pan", 1), ("flan", 3), ("sopa", 2)]
    }
    while kitchen:
        finished, kitchen = await asyncio.wait(
            kitchen, return_when=asyncio.FIRST_COMPLETED
        )
        for task in finished:
            said = "no sale" if task.exception() else "sale"
            print(f"{said}: {task.get_name()}")


asyncio.run(main())
# ANCHOR_END: programa
