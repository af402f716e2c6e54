"""Un latido y dos consultas comparten un hilo, y ninguna retiene a las demás.

Ejecuta: python3 examples/bucle-de-eventos/latido.py
"""

# ANCHOR: programa
import asyncio


async def check(service, millis):
    print(f"pregunta: {service}")
    await asyncio.sleep(millis / 1000)
    print(f"responde: {service}")


async def heartbeat():
    for beat in range(1, 5):
        await asyncio.sleep(0.1)
        print(f"  sigo vivo: {beat}")


async def main():
    heart = asyncio.create_task(heartbeat())
    weather = asyncio.create_task(check("clima", 350))
    news = asyncio.create_task(check("noticias", 250))
    await weather
    await news
    await heart


asyncio.run(main())
# ANCHOR_END: programa
