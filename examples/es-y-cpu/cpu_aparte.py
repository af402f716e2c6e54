"""El mismo cálculo en otro hilo: el bucle sigue mientras tanto.

Ejecuta: python3 examples/es-y-cpu/cpu_aparte.py
"""

# ANCHOR: programa
import asyncio
import queue


def bill():
    return sum(item * item % 97 for item in range(1, 200_001))


def add_up(loop, started, room):
    """Calcula sin parar hasta que la sala manda None."""
    print("caja: empieza")
    loop.call_soon_threadsafe(started.set)
    tables = 0
    while True:
        total = bill()
        try:
            table = room.get_nowait()
        except queue.Empty:
            continue
        if table is None:
            print(f"caja: mientras tanto, {tables} mesas")
            return total
        tables += 1


async def serve_tables(started, till):
    await started.wait()
    for table in range(1, 4):
        print(f"sala: mesa {table}")
        till.put(table)
        await asyncio.sleep(0)
    till.put(None)


async def main():
    started, till = asyncio.Event(), queue.SimpleQueue()
    loop = asyncio.get_running_loop()
    total, _ = await asyncio.gather(
        asyncio.to_thread(add_up, loop, started, till),
        serve_tables(started, till),
    )
    print(f"total: {total}")


asyncio.run(main())
# ANCHOR_END: programa
