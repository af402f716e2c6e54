"""Un grupo de tareas: se lanzan tres consultas y se espera a todas.

Ejecuta: python3 examples/familias/familia_tareas.py
"""

# ANCHOR: programa
import asyncio


async def check(service, millis):
    await asyncio.sleep(millis / 1000)
    print(f"responde: {service}")


async def main():
    async with asyncio.TaskGroup() as checks:
        checks.create_task(check("clima", 300))
        checks.create_task(check("noticias", 200))
        checks.create_task(check("tráfico", 100))
    print("han respondido todos")


asyncio.run(main())
# ANCHOR_END: programa
