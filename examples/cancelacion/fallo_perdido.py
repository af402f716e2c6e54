"""Un fallo al que ya no espera nadie, y quien lo recoge.

Ejecuta: python3 examples/cancelacion/fallo_perdido.py
"""

# ANCHOR: programa
import asyncio

MINUTE = 0.1


class Declined(Exception):
    pass


async def charge(table):
    await asyncio.sleep(5 * MINUTE)
    raise Declined(f"tarjeta rechazada en la mesa {table}")


def pick_up(charging):
    if reason := charging.exception():
        print(f"recogido: {reason}")


async def wait_a_minute(table, charging):
    try:
        await asyncio.wait_for(asyncio.shield(charging), MINUTE)
    except TimeoutError:
        print(f"la mesa {table} deja de esperar")


async def main():
    # Sin esto, Python avisa en la salida de errores.
    asyncio.get_running_loop().set_exception_handler(lambda *_: None)
    await wait_a_minute(1, asyncio.create_task(charge(1)))
    await asyncio.sleep(10 * MINUTE)

    charging = asyncio.create_task(charge(2))
    charging.add_done_callback(pick_up)
    await wait_a_minute(2, charging)
    await asyncio.sleep(10 * MINUTE)


asyncio.run(main())
# ANCHOR_END: programa
