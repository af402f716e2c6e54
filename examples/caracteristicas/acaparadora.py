"""Un tiempo límite ya vencido no detiene a la tarea que no cede.

Ejecuta: python3 examples/caracteristicas/acaparadora.py
"""

# ANCHOR: programa
import asyncio


async def with_limit(yields):
    turns = 0

    async def knead():
        nonlocal turns
        for _ in range(1_000):
            turns += 1
            if yields:
                await asyncio.sleep(0)

    try:
        async with asyncio.timeout(0):
            await knead()
        answer = "no"
    except TimeoutError:
        answer = "sí"
    print(f"  vueltas: {turns}")
    print(f"  el límite la detiene: {answer}")


async def main():
    print("sin ceder")
    await with_limit(yields=False)
    print("cede en cada vuelta")
    await with_limit(yields=True)


asyncio.run(main())
# ANCHOR_END: programa
