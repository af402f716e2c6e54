"""Una función que recibe una corrutina y la llama hasta tres veces.

Ejecuta: python3 examples/lo-que-no-compila/a_la_tercera.py
"""

# ANCHOR: programa
import asyncio


async def retry(work):
    """Llama a `work` hasta que salga bien, tres veces como mucho."""
    for attempt in range(1, 4):
        done = await work(attempt)
        if done is not None:
            return done
        await asyncio.sleep(0.1)
    return None


async def main():
    dish = "flan"
    tries = []

    async def bake(attempt):
        await asyncio.sleep(0.01)
        tries.append(attempt)
        return dish if attempt == 2 else None

    served = await retry(bake)
    print(f"servido: {served or 'nada'}")
    print(f"intentos: {tries}")


asyncio.run(main())
# ANCHOR_END: programa
