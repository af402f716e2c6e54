"""Mide la CPU que gasta preguntar un precio, y escribe la tabla.

Ejecuta: PYTHONPATH=target/release python3 -m coste > coste.md
Figura: Lo que cuesta preguntar un precio
"""

import asyncio
import os
import platform
import resource
import statistics
import sys
import time
from pathlib import Path

import aparte
import cierre
import cocina

TIMES = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
ROUNDS = 5
aparte.KITCHEN = str(Path(cocina.__file__).with_name("cocina"))
MENU = {"pan": 2, "sopa": 6}


def price(dish):
    return MENU[dish]


async def price_later(dish):
    return MENU[dish]


def spent():
    """La de este proceso, y la de los que ha esperado."""
    others = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + others.ru_utime + others.ru_stime


async def each(times, order):
    start = spent()
    for _ in range(times):
        await order("pan")
    return (spent() - start) / times


def call(function):
    start = spent()
    for _ in range(TIMES):
        function("pan")
    return (spent() - start) / TIMES


async def ask_apart(times):
    start = spent()
    kitchen = await aparte.start()
    for _ in range(times):
        await aparte.ask(kitchen, "pan")
    kitchen.stdin.close()
    await kitchen.wait()
    return (spent() - start) / times


async def measure():
    few = TIMES // 10 + 1
    return {
        "Esperar una corrutina": await each(TIMES, price_later),
        "Llamar a una función de Python": call(price),
        "Llamar a una función de Rust": call(cocina.price),
        "Esperar a Rust, con PyO3": await each(few, cocina.price_later),
        "Esperar a otro hilo, con to_thread": await each(
            few, lambda dish: asyncio.to_thread(price, dish)
        ),
        "Esperar a otro proceso": await ask_apart(few),
    }


async def main():
    rounds = [await measure() for _ in range(ROUNDS)]
    one = "Esperar una corrutina"
    print("| | Mediana | Mínimo | Máximo |\n|---|--:|--:|--:|")
    for name in rounds[0]:
        times = [round[name] / round[one] for round in rounds]
        cells = statistics.median(times), min(times), max(times)
        texts = (f"{cell:.1f}".replace(".", ",") for cell in cells)
        print(f"| {name} |", " | ".join(texts), "|")
    ns = statistics.median(round[one] for round in rounds) * 1e9
    print(
        f"\nEsperar una corrutina son {ns:.0f} ns de CPU. Medido en"
        f" {os.cpu_count()} núcleos, {platform.system()}"
        f" {platform.release()}, Python {platform.python_version()}."
    )


asyncio.run(main())
