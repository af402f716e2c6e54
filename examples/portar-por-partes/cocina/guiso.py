"""Cancela la espera de un future de Rust que espera a una corrutina.

Ejecuta: PYTHONPATH=target/debug python3 -m guiso
"""

import asyncio

import cierre
import cocina


async def main():
    stove = cocina.Stove()
    started, salt, finished = (asyncio.Event() for _ in range(3))

    async def taste():
        print("la cata: empieza")
        started.set()
        await salt.wait()
        print("la cata: acaba")
        finished.set()

    async def eat():
        try:
            await stove.stew(taste)
        except asyncio.CancelledError:
            print("la mesa: cancelada")
            raise

    table = asyncio.create_task(eat())
    await started.wait()
    table.cancel()
    await asyncio.wait([table])
    await stove.until_out()
    print("el fuego: apagado")
    salt.set()
    await finished.wait()


asyncio.run(main())
