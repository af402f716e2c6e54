"""La mitad de Python de la medición; costes.rs la ejecuta y lee su número.

Ejecuta: python3 examples/beneficios/costes.py task|thread SONDA CUÁNTOS
"""

import asyncio
import os
import sys
import threading
import time

HOUR = 3600
SWITCHES = 200_000
asleep = []


async def with_tasks(probe, count):
    async def sleep():
        asleep.append(probe)
        await asyncio.sleep(HOUR)

    async def switch():
        for _ in range(SWITCHES // count):
            await asyncio.sleep(0)

    async def nothing():
        pass

    before = spent(probe)
    job = {"sleep": sleep, "switch": switch, "spawn": nothing}[probe]
    tasks = [asyncio.create_task(job()) for _ in range(count)]
    if probe == "sleep":
        while len(asleep) < count:
            await asyncio.sleep(0)
    else:
        for task in tasks:
            await task
    return spent(probe) - before


def with_threads(probe, count):
    def sleep():
        asleep.append(probe)
        time.sleep(HOUR)

    def switch():
        for _ in range(SWITCHES // count):
            os.sched_yield()

    def nothing():
        pass

    before = spent(probe)
    job = {"sleep": sleep, "switch": switch, "spawn": nothing}[probe]
    threads = [threading.Thread(target=job) for _ in range(count)]
    for thread in threads:
        thread.start()
    if probe == "sleep":
        while len(asleep) < count:
            os.sched_yield()
    else:
        for thread in threads:
            thread.join()
    return spent(probe) - before


def spent(probe):
    """Bytes de memoria si es la sonda de dormir; si no, nanosegundos de CPU."""
    if probe != "sleep":
        return time.process_time_ns()
    with open("/proc/self/status") as status:
        resident = status.read().partition("VmRSS:")[2]
    return int(resident.split()[0]) * 1024


kind, probe, count = sys.argv[1], sys.argv[2], int(sys.argv[3])
if kind == "task":
    cost = asyncio.run(with_tasks(probe, count))
else:
    cost = with_threads(probe, count)
print(cost / (SWITCHES if probe == "switch" else count), flush=True)
# Sin esperar a los hilos que duermen.
os._exit(0)
