"""Dos tareas y dos mutex en orden opuesto: un solo hilo no evita el atasco.

Ejecuta: python3 examples/caracteristicas/interbloqueo.py
"""

# ANCHOR: programa
import asyncio


class Tool(asyncio.Lock):
    def __init__(self, name):
        super().__init__()
        self.name = name


async def cook(name, first, second):
    async with first:
        print(f"  {name} coge {first.name}")
        await asyncio.sleep(0)
        async with second:
            print(f"  {name} coge {second.name} y termina")


async def main():
    knife, board = Tool("el cuchillo"), Tool("la tabla")

    print("en orden opuesto")
    try:
        async with asyncio.timeout(1):
            await asyncio.gather(
                cook("Ana", knife, board), cook("Luis", board, knife)
            )
    except TimeoutError:
        print("  nadie avanza: se agota el tiempo límite")

    print("en el mismo orden")
    async with asyncio.timeout(1):
        await asyncio.gather(
            cook("Ana", knife, board), cook("Luis", knife, board)
        )
        print("  terminan los dos")


asyncio.run(main())
# ANCHOR_END: programa
