"""Tres procesos hijos a la vez (en Unix).

Ejecuta: python3 examples/hilos-de-apoyo/subproceso_aparte.py
"""

# ANCHOR: programa
import asyncio
from asyncio.subprocess import PIPE


async def order(script):
    child = await asyncio.create_subprocess_exec(
        "sh", "-c", script, stdout=PIPE
    )
    output, _ = await child.communicate()
    return output.decode(), child.returncode


async def main():
    scripts = ["echo sopa", "exit 3", "echo arroz"]
    for dish, code in await asyncio.gather(*map(order, scripts)):
        print(f"«{dish.rstrip()}», con código {code}")


asyncio.run(main())
# ANCHOR_END: programa
