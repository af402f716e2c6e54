"""Una tarea sin dueño sigue viva si alguien la guarda; la otra se cancela.

Ejecuta: python3 examples/corrutinas/soltar.py
"""

# ANCHOR: programa
import asyncio

# El bucle solo guarda referencias débiles a las tareas.
background = set()


async def cook(dish):
    print(f"empieza: {dish}")
    await asyncio.sleep(0.3)
    print(f"termina: {dish}")


async def main():
    task = asyncio.create_task(cook("sopa"))
    background.add(task)
    task.add_done_callback(background.discard)
    await asyncio.sleep(0.1)

    try:
        await asyncio.wait_for(cook("pan"), 0.1)
    except TimeoutError:
        print("sin tiempo: pan")

    await asyncio.sleep(0.5)
    print("cierra la cocina")


asyncio.run(main())
# ANCHOR_END: programa
