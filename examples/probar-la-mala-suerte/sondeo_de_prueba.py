"""Vuelta a vuelta: la prueba mira quién ha recibido el sitio.

Ejecuta: python3 examples/probar-la-mala-suerte/sondeo_de_prueba.py
"""

# ANCHOR: programa
import asyncio


async def turns():
    for _ in range(3):
        await asyncio.sleep(0)


async def main():
    places = asyncio.Semaphore(1)
    first = asyncio.create_task(places.acquire())
    second = asyncio.create_task(places.acquire())
    third = asyncio.create_task(places.acquire())

    await turns()
    assert first.done() and not second.done() and not third.done()
    print("la mesa está ocupada")

    places.release()
    await turns()
    print(f"queda libre: la segunda, {second.done()}".lower())
    print(f"queda libre: la tercera, {third.done()}".lower())

    # La segunda se va: devuelve el sitio, que tiene que pasar.
    places.release()
    await turns()
    print(f"la segunda se va: la tercera, {third.done()}".lower())
    await third


asyncio.run(main())
# ANCHOR_END: programa
