"""Quién puede tocar el timbre mientras Rust espera.

Ejecuta: PYTHONPATH=target/debug python3 -m gil
"""

import asyncio

import cocina

SOON = 50
LATE = 60_000


async def waiter(bell):
    while not bell.is_waited():
        await asyncio.sleep(0)
    bell.ring()


async def attempt(place, wait):
    bell = cocina.Bell()
    ringing = asyncio.create_task(waiter(bell))
    rung = await wait(bell)
    await ringing
    print(f"{place}:", "suena" if rung else "nadie toca el timbre")


async def with_gil(bell):
    return bell.wait(SOON)


async def without_gil(bell):
    return bell.wait_detached(SOON)


async def thread_with_gil(bell):
    return await asyncio.to_thread(bell.wait, SOON)


async def thread_without_gil(bell):
    return await asyncio.to_thread(bell.wait_detached, LATE)


async def main():
    await attempt("en el hilo del bucle, con el GIL", with_gil)
    await attempt("en el hilo del bucle, sin el GIL", without_gil)
    await attempt("en otro hilo, con el GIL", thread_with_gil)
    await attempt("en otro hilo, sin el GIL", thread_without_gil)


asyncio.run(main())
