"""Dos copias y dos mutex en orden opuesto: un solo hilo no evita el atasco.

Ejecuta: python3 examples/caracteristicas/interbloqueo.py
"""

# ANCHOR: programa
import asyncio

LOCKS = {"el registro": asyncio.Lock(), "el informe": asyncio.Lock()}


async def copy(source, target):
    async with LOCKS[source]:
        print(f"  tomado {source}")
        await asyncio.sleep(0)
        async with LOCKS[target]:
            print(f"  tomado {target}: se copia")


async def crossed(log, report):
    await asyncio.gather(copy(log, report), copy(report, log))


async def ordered(log, report):
    await asyncio.gather(copy(log, report), copy(log, report))


async def main():
    print("en orden opuesto")
    try:
        async with asyncio.timeout(1):
            await crossed("el registro", "el informe")
        print("  acaban las dos")
    except TimeoutError:
        print("  nadie avanza: vence el tiempo límite")
    print("en el mismo orden")
    await ordered("el registro", "el informe")


asyncio.run(main())
# ANCHOR_END: programa
