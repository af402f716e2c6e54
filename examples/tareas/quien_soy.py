"""Una tarea pregunta quién es; fuera de una tarea, no hay respuesta.

Ejecuta: python3 examples/tareas/quien_soy.py
"""

# ANCHOR: programa
import asyncio


async def cook():
    """El plato no recibe su tarea: la pregunta."""
    await asyncio.sleep(0)
    return asyncio.current_task()


def yes(answer):
    return "sí" if answer else "no"


def callback():
    # Una retrollamada no es una tarea.
    print(f"hay tarea aquí: {yes(asyncio.current_task() is not None)}")


async def main():
    soup = asyncio.create_task(cook())
    bread = asyncio.create_task(cook())

    first, second = await asyncio.gather(soup, bread)
    print(f"la sopa es la de su manejador: {yes(first is soup)}")
    print(f"el pan es el de su manejador: {yes(second is bread)}")
    print(f"son la misma tarea: {yes(first is second)}")

    asyncio.get_running_loop().call_soon(callback)
    await asyncio.sleep(0)


asyncio.run(main())
# ANCHOR_END: programa
