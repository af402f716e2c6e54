"""Que una espera haya terminado no quiere decir que sigas en el acto.

Ejecuta: python3 examples/pasos/reanudar.py
"""

# ANCHOR: programa
import asyncio


async def check(service):
    print(f"{service}: responde")


async def main():
    weather = asyncio.create_task(check("clima"))
    news = asyncio.create_task(check("noticias"))
    traffic = asyncio.create_task(check("tráfico"))
    print("principal: espera el clima")
    await weather
    print("principal: sigue")


asyncio.run(main())
# ANCHOR_END: programa
