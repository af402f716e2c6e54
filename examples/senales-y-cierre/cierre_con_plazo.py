"""Pedir a todas que acaben, esperar con un plazo y decir cuáles no han podido.

Ejecuta: python3 examples/senales-y-cierre/cierre_con_plazo.py
"""

# ANCHOR: programa
import asyncio

MINUTE = 0.1
GRACE = 10 * MINUTE


async def serve(number, pays_in, closing):
    """Come hasta que le piden que acabe, y paga en los minutos que tarda."""
    paid = False
    try:
        await closing.wait()
        await asyncio.sleep(pays_in * MINUTE)
        paid = True
        print(f"pagada: la mesa {number}")
    finally:
        if not paid:
            print(f"abandonada: la mesa {number}")


async def main():
    closing = asyncio.Event()
    tables = [
        asyncio.create_task(serve(number, pays_in, closing))
        for number, pays_in in [(1, 2), (2, 60), (3, 4)]
    ]
    # Que se sienten: a la que no ha empezado, cancelarla no le dice nada.
    await asyncio.sleep(0)

    print(f"cierra, y quedan {len(tables)} mesas")
    closing.set()
    _, late = await asyncio.wait(tables, timeout=GRACE)
    if late:
        print(f"vence el plazo, y queda {len(late)}")
        for table in late:
            table.cancel()
        await asyncio.wait(late)
    print("cerrada")


asyncio.run(main())
# ANCHOR_END: programa
