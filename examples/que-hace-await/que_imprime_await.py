"""Un await que tiene que esperar y otro que no.

Ejecuta: python3 examples/que-hace-await/que_imprime_await.py
"""

# ANCHOR: programa
import asyncio

MINUTE = 0.1


async def look():
    """Es asíncrona, y no espera a nada."""


async def serve(table, minutes):
    print(f"{table}: sopa")
    await look()
    print(f"{table}: pan")
    await asyncio.sleep(minutes * MINUTE)
    print(f"{table}: café")


async def main():
    await asyncio.gather(serve("mesa 1", 10), serve("mesa 2", 11))


asyncio.run(main())
# ANCHOR_END: programa
