"""Desde otro hilo no se toca una cola de asyncio: se le pide al bucle.

Ejecuta: python3 examples/canales/timbre.py
"""

# ANCHOR: programa
import asyncio
import threading


def ring(loop, calls, table):
    loop.call_soon_threadsafe(calls.put_nowait, table)


def tables(loop, calls):
    for table in range(1, 4):
        ring(loop, calls, table)
    ring(loop, calls, None)


async def main():
    calls = asyncio.Queue()
    loop = asyncio.get_running_loop()
    # Un hilo corriente, sin bucle.
    thread = threading.Thread(target=tables, args=(loop, calls))
    thread.start()
    while (table := await calls.get()) is not None:
        print(f"llama la mesa {table}")
    thread.join()


asyncio.run(main())
# ANCHOR_END: programa
