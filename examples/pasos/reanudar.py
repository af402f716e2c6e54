"""Una tarea que ya puede seguir se pone en la cola, detrás de las que hay.

Ejecuta: python3 examples/pasos/reanudar.py
"""

# ANCHOR: programa
import asyncio


async def soup(bell):
    print("sopa: espera el timbre")
    await bell
    print("sopa: sigue")


async def timer(bell):
    print("timbre: suena, la sopa ya puede seguir")
    bell.set_result(None)


async def dish(name):
    print(f"{name}: estaba antes en la cola")


async def main():
    bell = asyncio.get_running_loop().create_future()
    async with asyncio.TaskGroup() as kitchen:
        kitchen.create_task(soup(bell))
        # Un turno basta para que la sopa llegue a su espera.
        await asyncio.sleep(0)
        kitchen.create_task(timer(bell))
        kitchen.create_task(dish("pan"))
        kitchen.create_task(dish("ensalada"))


asyncio.run(main())
# ANCHOR_END: programa
