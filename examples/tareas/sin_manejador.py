"""Si nadie guarda la tarea, el recolector de basura se la puede llevar.

Ejecuta: python3 examples/tareas/sin_manejador.py
"""

# ANCHOR: programa
import asyncio
import gc

background = set()


async def simmer():
    print("el caldo queda al fuego")
    await asyncio.get_running_loop().create_future()


async def main():
    task = asyncio.create_task(simmer())
    background.add(task)
    task.add_done_callback(background.discard)
    del task
    await asyncio.sleep(0)

    # Sin la línea de `background.add`, aquí desaparecería a medias.
    gc.collect()
    alive = asyncio.all_tasks() - {asyncio.current_task()}
    print(f"tareas lanzadas que siguen vivas: {len(alive)}")


asyncio.run(main())
# ANCHOR_END: programa
