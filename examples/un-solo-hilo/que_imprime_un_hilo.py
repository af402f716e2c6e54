"""Dos mesas piden el último flan, en un solo hilo.

Ejecuta: python3 examples/un-solo-hilo/que_imprime_un_hilo.py
"""

# ANCHOR: programa
import asyncio

left = 1


async def order(table, seconds):
    global left
    if left > 0:
        # Pregunta a la cocina.
        await asyncio.sleep(seconds)
        left -= 1
        print(f"{table}: flan")
    else:
        print(f"{table}: no queda")


async def main():
    await asyncio.gather(order("mesa 1", 1), order("mesa 2", 2))
    print(f"quedan: {left}")


asyncio.run(main())
# ANCHOR_END: programa
