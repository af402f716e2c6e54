"""Un `call_later` y un `call_at`: se anulan, y nadie los espera.

Ejecuta: python3 examples/cada-cierto-tiempo/un_recado.py
"""

# ANCHOR: programa
import asyncio

MINUTE = 0.2


async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(MINUTE, print, "saca el pan")
    dessert = loop.call_later(2 * MINUTE, print, "saca el flan")
    closing = loop.time() + 3 * MINUTE
    loop.call_at(closing, print, "apaga el horno")
    loop.call_later(60 * MINUTE, print, "cierra la cocina")

    await asyncio.sleep(1.5 * MINUTE)
    print("la mesa no quiere postre")
    dessert.cancel()
    await asyncio.sleep(2 * MINUTE)
    print("se acaba el programa")


asyncio.run(main())
# ANCHOR_END: programa
