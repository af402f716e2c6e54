"""El vigía deja de esperar al servicio que tarda más de la cuenta.

Ejecuta: python3 examples/caracteristicas/con_limite.py
"""

# ANCHOR: programa
import asyncio

LIMIT = 0.2


async def get(millis):
    """Imita la consulta: el servicio responde al cabo de `millis`."""
    await asyncio.sleep(millis / 1000)


async def check(service, millis):
    try:
        async with asyncio.timeout(LIMIT):
            await get(millis)
        print(f"{service}: responde")
    except TimeoutError:
        print(f"{service}: tarda demasiado")


async def main():
    await asyncio.gather(check("clima", 300), check("noticias", 100))


asyncio.run(main())
# ANCHOR_END: programa
