"""Cierra Python con un hilo de Tokio dentro, y cuenta cómo acaba el proceso.

Ejecuta: PYTHONPATH=target/debug python3 -m sin_cierre
"""

import asyncio
import subprocess
import sys
import threading
import time

import cocina

inside = threading.Event()


class Slow:
    """Un cierre que tarda, para que dé tiempo a verlo."""

    def __del__(self, sleep=time.sleep):
        sleep(10)


def say(arrow, what):
    if threading.current_thread() is not threading.main_thread():
        inside.set()
        while True:
            time.sleep(0.001)


async def serve():
    cooking = cocina.cook("la sopa", say, None)
    while not inside.is_set():
        await asyncio.sleep(0)
    print("el servicio: acaba, con el plato a medias:", not cooking.done())


if sys.argv[1:] == ["hijo"]:
    slow = Slow()
    asyncio.run(serve())
else:
    child = subprocess.run(
        [sys.executable, "-m", "sin_cierre", "hijo"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    print(child.stdout, end="")
    print("el proceso:", "muere" if child.returncode < 0 else "acaba bien")
