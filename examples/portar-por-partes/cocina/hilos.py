"""Cada línea la escribe el hilo que está a la izquierda.

Ejecuta: PYTHONPATH=target/debug python3 -m hilos
Figura: Qué hilo ejecuta cada parte
"""

import asyncio
import threading

import cierre
import cocina


def say(arrow, what):
    here = threading.current_thread() is threading.main_thread()
    print("bucle" if here else "Tokio", arrow + ":", what, flush=True)


async def taste():
    await asyncio.sleep(0)
    say("--> Tokio", "le falta sal")
    return "le falta sal"


async def main():
    await cocina.cook("la sopa", say, taste)


asyncio.run(main())
