"""Espera con `await` lo que devuelve una función de Rust.

Ejecuta: PYTHONPATH=target/debug python3 -m horno
Con mensajes: de asyncio
"""

import asyncio

import cierre
import cocina

oven = cocina.Oven()


async def bake(dish):
    return await oven.bake(dish)


async def main():
    bread = oven.bake("pan")
    print("el horno devuelve:", type(bread).__name__)
    oven.ring()
    while not bread.done():
        await asyncio.sleep(0)
    print("sin await, ha acabado:", bread.result())

    task = asyncio.create_task(bake("tarta"))
    await asyncio.sleep(0)
    print("la tarta está en el horno, y el bucle sigue")
    oven.ring()
    print("con await:", await task)

    try:
        asyncio.create_task(oven.bake("flan"))
    except TypeError as error:
        print("create_task no lo quiere:")
        print(" ", str(error).split("<")[0] + "<…>")


asyncio.run(main())
try:
    asyncio.run(oven.bake("sopa"))
except RuntimeError as error:
    print("asyncio.run, tampoco:")
    print(" ", error)
