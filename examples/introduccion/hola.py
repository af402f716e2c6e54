"""Dos consultas se esperan a la vez en un solo hilo.

Ejecuta: python3 examples/introduccion/hola.py
"""

# ANCHOR: programa
import asyncio


async def check(service, millis):
    print(f"pregunta: {service}")
    await asyncio.sleep(millis / 1000)
    print(f"responde: {service}")


async def main():
    await asyncio.gather(check("clima", 300), check("noticias", 200))


asyncio.run(main())
# ANCHOR_END: programa
