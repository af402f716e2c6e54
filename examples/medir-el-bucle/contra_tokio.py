"""Las sondas de contra_tokio.rs, en asyncio.

Uso: python3 contra_tokio.py SONDA CUÁNTAS
"""

import asyncio
import pathlib
import socket
import sys
import time

SWITCHES = 1_000_000
HOUR = 3600


def spent(probe):
    if probe not in ("sleep", "cancel", "solapa"):
        return time.process_time_ns()
    status = pathlib.Path("/proc/self/status").read_text()
    return int(status.split("VmRSS:")[1].split()[0]) * 1024


async def nothing():
    pass


async def switch(times):
    for _ in range(times):
        await asyncio.sleep(0)


async def accept(listener):
    """No llega nadie: se acaba el tiempo."""
    try:
        async with asyncio.timeout(0.001):
            await asyncio.get_running_loop().sock_accept(listener)
    except TimeoutError:
        pass


async def limited():
    async with asyncio.timeout(HOUR):
        await asyncio.get_running_loop().create_future()


async def main(probe, count):
    before = spent(probe)
    create = asyncio.create_task
    if probe == "cancel":
        for _ in range(count):
            async with asyncio.timeout(HOUR):
                await asyncio.sleep(0)
        return spent(probe) - before
    if probe == "solapa":
        last = None
        for _ in range(count):
            new = limited()
            new.send(None)
            # La anterior se suelta ahora: nunca hay menos de una.
            if last:
                last.close()
            last = new
            # El montículo se limpia una vez por vuelta.
            await asyncio.sleep(0)
        last.close()
        return spent(probe) - before
    if probe == "suelta":
        waits = [asyncio.sleep(HOUR) for _ in range(count)]
        for wait in waits:
            wait.send(None)
        # De la primera a la última, con las demás esperando.
        for wait in waits:
            wait.close()
        return spent(probe) - before
    if probe == "sleep":
        tasks = [create(asyncio.sleep(HOUR)) for _ in range(count)]
        await asyncio.sleep(0.001)
        return spent(probe) - before
    if probe == "switch":
        tasks = [create(switch(SWITCHES // count)) for _ in range(count)]
    elif probe == "acepta":
        listener = socket.create_server(("127.0.0.1", 0))
        listener.setblocking(False)
        tasks = [create(accept(listener)) for _ in range(count)]
    elif probe == "timer":
        tasks = [
            create(asyncio.sleep((number * 7919 % 1000 + 1) / 1000))
            for number in range(count)
        ]
    else:
        tasks = [create(nothing()) for _ in range(count)]
    for task in tasks:
        await task
    return spent(probe) - before


probe, count = sys.argv[1], int(sys.argv[2])
times = SWITCHES if probe == "switch" else count
print(asyncio.run(main(probe, count)) / times)
sys.stdout.flush()
