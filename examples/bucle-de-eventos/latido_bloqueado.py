"""Una llamada bloqueante retiene el hilo, y el latido se para.

Ejecuta: python3 examples/bucle-de-eventos/latido_bloqueado.py
"""

import asyncio
import time


# ANCHOR: consulta
async def check(service, millis):
    print(f"pregunta: {service}")
    time.sleep(millis / 1000)
    print(f"responde: {service}")
# ANCHOR_END: consulta


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
