"""Lo que queda a medias cuando termina `main`: no sigue, pero cierra.

Ejecuta: python3 examples/pasos/al_acabar.py
"""

# ANCHOR: programa
import asyncio


async def check(service, seconds):
    try:
        print(f"{service}: pregunta")
        await asyncio.sleep(seconds)
        print(f"{service}: responde")
    finally:
        print(f"{service}: cierra la conexión")


async def main():
    news = asyncio.create_task(check("noticias", 3600))
    await check("clima", 1)
    print("principal: termina")


asyncio.run(main())
# ANCHOR_END: programa
