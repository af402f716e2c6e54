"""Un `await` que no tiene que esperar no deja pasar a nadie.

Ejecuta: python3 examples/que-hace-await/await_listo.py
"""

# ANCHOR: programa
import asyncio


async def cached(service):
    """Es asíncrona y no espera a nada: la respuesta ya está guardada."""
    return f"{service} responde"


async def make_round(name):
    for service in ["clima", "noticias", "tráfico"]:
        print(f"{name}: {await cached(service)}")


async def main():
    first = asyncio.create_task(make_round("ronda 1"))
    second = asyncio.create_task(make_round("ronda 2"))
    await first
    await second


asyncio.run(main())
# ANCHOR_END: programa
