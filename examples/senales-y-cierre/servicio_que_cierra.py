"""Un servicio que cierra bien, probado con señales de verdad (en Unix).

Ejecuta: python3 examples/senales-y-cierre/servicio_que_cierra.py
"""

# ANCHOR: servicio
import asyncio
import os
import sys
from asyncio.subprocess import PIPE
from signal import SIGINT, SIGTERM


async def serve(number, closing):
    """Una mesa: cuando le piden que acabe, paga. La 3 no paga nunca."""
    await closing.wait()
    if number == 3:
        await asyncio.Event().wait()


async def service(guests, grace):
    loop = asyncio.get_running_loop()
    asked = asyncio.Queue()
    for number in SIGINT, SIGTERM:
        loop.add_signal_handler(number, asked.put_nowait, number.name)
    closing = asyncio.Event()
    tables = [
        asyncio.create_task(serve(number, closing))
        for number in range(1, guests + 1)
    ]
    print("  abierta", flush=True)

    why = await asked.get()
    print(f"  {why}: cierra, y quedan {len(tables)} mesas", flush=True)
    closing.set()
    all_paid = asyncio.create_task(asyncio.wait(tables))
    again = asyncio.create_task(asked.get())
    await asyncio.wait(
        [all_paid, again],
        timeout=grace,
        return_when=asyncio.FIRST_COMPLETED,
    )
    if all_paid.done():
        print("  cerrada", flush=True)
        return 0
    if again.done():
        print(f"  {again.result()}: no espera más", flush=True)
    else:
        print("  vence el plazo", flush=True)
    late = [table for table in tables if not table.done()]
    print(f"  abandona {len(late)} mesa", flush=True)
    for table in late:
        table.cancel()
    await asyncio.wait(late)
    return 1
# ANCHOR_END: servicio


# ANCHOR: prueba
async def try_signals(guests, grace, signals):
    """Arranca este mismo programa como servicio, y le manda una señal detrás
    de cada línea que imprime, mientras queden."""
    child = await asyncio.create_subprocess_exec(
        sys.executable,
        *sys.argv,
        env={**os.environ, "MESAS": guests, "PLAZO": grace},
        stdout=PIPE,
    )
    signals = iter(signals)
    print(f"{guests} mesas:")
    async for line in child.stdout:
        print(line.decode().rstrip())
        if number := next(signals, None):
            child.send_signal(number)
    print(f"  código {await child.wait()}")


async def main():
    if guests := os.environ.get("MESAS"):
        return await service(int(guests), float(os.environ["PLAZO"]))
    # Solo es corto el plazo que tiene que vencer.
    await try_signals("2", "20", [SIGINT])
    await try_signals("3", "1", [SIGTERM])
    await try_signals("3", "20", [SIGTERM, SIGINT])


sys.exit(asyncio.run(main()))
# ANCHOR_END: prueba
