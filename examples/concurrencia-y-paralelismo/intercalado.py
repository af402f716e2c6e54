"""Dos consultas a medias en un solo hilo.

Ejecuta: python3 examples/concurrencia-y-paralelismo/intercalado.py
"""

# ANCHOR: programa
import asyncio

half_done = 0


async def check(service, millis):
    global half_done
    half_done += 1
    print(f"{service}: pregunta; a medias, {half_done}")
    await asyncio.sleep(millis / 1000)
    print(f"{service}: responde; a medias, {half_done}")
    half_done -= 1


async def main():
    await asyncio.gather(check("clima", 300), check("mapas", 200))


asyncio.run(main())
# ANCHOR_END: programa
