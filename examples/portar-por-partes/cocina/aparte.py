"""Pregunta a la misma pieza, que es otro proceso.

Ejecuta: PYTHONPATH=target/debug python3 -m aparte
"""

import asyncio
from asyncio.subprocess import PIPE

KITCHEN = "target/debug/cocina"


async def start():
    return await asyncio.create_subprocess_exec(
        KITCHEN, stdin=PIPE, stdout=PIPE
    )


async def ask(kitchen, dish):
    kitchen.stdin.write(f"{dish}\n".encode())
    await kitchen.stdin.drain()
    answer = await kitchen.stdout.readline()
    if not answer:
        raise EOFError("la cocina se ha caído")
    return answer.decode().strip()


async def main():
    kitchen = await start()
    for dish in ["pan", "tarta", "almejas"]:
        print(f"{dish}:", await ask(kitchen, dish))

    kitchen.kill()
    try:
        await ask(kitchen, "sopa")
    except (EOFError, ConnectionError):
        print("se ha caído, y el servicio sigue")
        await kitchen.wait()
        kitchen = await start()
        print("sopa:", await ask(kitchen, "sopa"))
    kitchen.stdin.close()
    await kitchen.wait()


if __name__ == "__main__":
    asyncio.run(main())
