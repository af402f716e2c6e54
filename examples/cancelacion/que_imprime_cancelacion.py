"""Cancelar una tarea que estaba esperando.

Ejecuta: python3 examples/cancelacion/que_imprime_cancelacion.py
"""

# ANCHOR: programa
import asyncio


async def cook():
    try:
        await asyncio.sleep(60)
        print("sirve el guiso")
    finally:
        print("apaga el fuego")


async def main():
    stew = asyncio.create_task(cook())
    await asyncio.sleep(1)
    stew.cancel()
    print("cancelado")
    await asyncio.wait([stew])
    print(f"¿acaba bien?: {'no' if stew.cancelled() else 'sí'}")


asyncio.run(main())
# ANCHOR_END: programa
