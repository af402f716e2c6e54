"""Un bucle, dos `run`: entre uno y otro, las tareas no avanzan.

Ejecuta: python3 examples/tareas/dos_turnos.py
"""

# ANCHOR: programa
import asyncio

MINUTE = 0.1


async def stew():
    for minute in range(1, 4):
        await asyncio.sleep(MINUTE)
        print(f"  guiso: minuto {minute}")
    return "guiso"


async def lunch():
    cooking = asyncio.create_task(stew())
    await asyncio.sleep(MINUTE * 3 / 2)
    return cooking


async def dinner(cooking):
    return await cooking


with asyncio.Runner() as runner:
    print("comida")
    cooking = runner.run(lunch())

    print("descanso: nadie hace avanzar el guiso")

    print("cena")
    dish = runner.run(dinner(cooking))
    print(f"sale {dish}")
# ANCHOR_END: programa
