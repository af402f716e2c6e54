"""Cien tareas, y todas en el mismo hilo.

Ejecuta: python3 examples/un-solo-hilo/un_hilo.py
"""

# ANCHOR: programa
import asyncio
import threading


async def check(millis):
    await asyncio.sleep(millis / 1000)
    return threading.get_ident()


async def main():
    here = threading.get_ident()
    checks = []
    for millis in range(1, 101):
        checks.append(asyncio.create_task(check(millis)))

    elsewhere = 0
    for task in checks:
        if await task != here:
            elsewhere += 1
    print(f"tareas en otro hilo: {elsewhere}")


asyncio.run(main())
# ANCHOR_END: programa
