"""Un límite de cero no detiene a quien no cede.

Ejecuta: python3 examples/caracteristicas/acaparadora.py
"""

# ANCHOR: programa
import asyncio
import time

WORK = 0.05


async def stubborn():
    start = time.monotonic()
    while time.monotonic() - start < WORK:
        pass


async def polite():
    start = time.monotonic()
    while time.monotonic() - start < WORK:
        await asyncio.sleep(0)


async def run(name, work):
    try:
        async with asyncio.timeout(0):
            await work
        print(f"{name}: acaba, con el límite vencido")
    except TimeoutError:
        print(f"{name}: el límite lo corta")


async def main():
    await run("sin ceder", stubborn())
    await run("cediendo", polite())


asyncio.run(main())
# ANCHOR_END: programa
