"""Tres futures unidos, y los hilos que los llevan.

Ejecuta: python3 examples/varios-nucleos/que_imprime_nucleos.py
"""

# ANCHOR: programa
import asyncio
import threading


async def cook():
    await asyncio.sleep(0)
    return threading.get_ident()


async def main():
    threads = await asyncio.gather(cook(), cook(), cook())
    print(f"hilos: {len(set(threads))}")


asyncio.run(main())
# ANCHOR_END: programa
