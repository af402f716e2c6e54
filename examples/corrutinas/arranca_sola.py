"""Una tarea avanza sin que nadie la espere.

Ejecuta: python3 examples/corrutinas/arranca_sola.py
"""

# ANCHOR: programa
import asyncio


async def cook(dish):
    print(f"empieza: {dish}")
    await asyncio.sleep(0.1)
    print(f"termina: {dish}")


async def main():
    soup = asyncio.create_task(cook("sopa"))
    print("lanzada, sin turno todavía")

    await asyncio.sleep(0.2)

    answer = "sí" if soup.done() else "no"
    print(f"¿ha terminado?: {answer}")


asyncio.run(main())
# ANCHOR_END: programa
