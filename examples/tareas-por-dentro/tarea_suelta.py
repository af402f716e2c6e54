"""Una tarea sin dueño termina igual, y un fallo no pasa de la suya.

Ejecuta: python3 examples/tareas-por-dentro/tarea_suelta.py
"""

# ANCHOR: programa
import asyncio

# El bucle solo guarda referencias débiles a las tareas.
background = set()


async def cook(dish, time):
    await asyncio.sleep(time)
    assert dish != "pizza", "no está en la carta"
    print(f"{dish}: en el plato")
    return 5


async def main():
    water = asyncio.create_task(cook("agua", 0.1))
    background.add(water)
    water.add_done_callback(background.discard)
    pizza = asyncio.create_task(cook("pizza", 0.2))
    soup = asyncio.create_task(cook("sopa", 0.3))
    print("sala: espera la sopa")
    for dish, task in [("sopa", soup), ("pizza", pizza)]:
        await asyncio.wait([task])
        if task.cancelled():
            print(f"{dish}: no")
        elif task.exception():
            print(f"{dish}: error de programa")
        else:
            print(f"{dish}: {task.result()} euros")


asyncio.run(main())
# ANCHOR_END: programa
