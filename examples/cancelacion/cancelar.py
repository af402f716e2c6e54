"""Cancelar una tarea: recibe una excepción en el punto donde espera.

Ejecuta: python3 examples/cancelacion/cancelar.py
"""

# ANCHOR: programa
import asyncio


async def cook():
    print("enciende el fuego")
    try:
        await asyncio.sleep(3600)
        print("sirve el guiso")
    finally:
        print("apaga el fuego")


async def main():
    stew = asyncio.create_task(cook())
    await asyncio.sleep(1)

    stew.cancel()
    print("pide la cancelación")

    # Así no se confunde con que cancelen a quien espera.
    await asyncio.wait([stew])
    print("guiso cancelado" if stew.cancelled() else "guiso servido")


asyncio.run(main())
# ANCHOR_END: programa
