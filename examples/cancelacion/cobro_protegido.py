"""Una espera que se puede cancelar y una tarea que no se entera.

Ejecuta: python3 examples/cancelacion/cobro_protegido.py
"""

# ANCHOR: programa
import asyncio

MINUTE = 0.1


async def charge(table):
    await asyncio.sleep(5 * MINUTE)
    print(f"cobrada la mesa {table}")
    return 30


async def pay(charging):
    return await asyncio.shield(charging)


async def main():
    charging = asyncio.create_task(charge(1))
    try:
        await asyncio.wait_for(asyncio.shield(charging), MINUTE)
    except TimeoutError:
        print("la mesa 1 deja de esperar")
        charging.add_done_callback(
            lambda paid: print(f"nadie espera ya los {paid.result()} euros")
        )
    await asyncio.sleep(10 * MINUTE)

    charging = asyncio.create_task(charge(2))
    wait = asyncio.create_task(pay(charging))
    await asyncio.sleep(MINUTE)
    charging.cancel()
    await asyncio.wait([wait])
    print("cobro cancelado" if wait.cancelled() else "mesa 2 cobrada")


asyncio.run(main())
# ANCHOR_END: programa
