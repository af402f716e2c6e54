"""La misma caja, en el único hilo del bucle: no hay nada que corregir.

Ejecuta: python3 examples/hilos-y-tareas/listo_para_lanzar.py
"""

# ANCHOR: programa
import asyncio

till = 0


async def serve(tables):
    global till
    for table in tables:
        # Entre dos `await`, nadie más toca la caja.
        till += 10 * table
        await asyncio.sleep(0)
    return len(tables)


async def main():
    first = asyncio.create_task(serve([1, 2]))
    second = asyncio.create_task(serve([3]))

    served = await first + await second
    print(f"mesas: {served}")
    print(f"caja: {till} euros")


asyncio.run(main())
# ANCHOR_END: programa
