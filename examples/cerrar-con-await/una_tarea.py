"""Una tarea que tiene los cobros y los envía cuando se le dice que acabe.

Ejecuta: python3 examples/cerrar-con-await/una_tarea.py
"""

# ANCHOR: programa
import asyncio
import traceback

MINUTE = 0.1


async def dinner(exit):
    match exit:
        case "acaba":
            return
        case "falla":
            raise LookupError("no queda pescado")
        case "pánico":
            raise AssertionError("la bandeja se cae")
    await asyncio.Event().wait()


async def keep(payments):
    """Guarda los cobros hasta que nadie cobra, y entonces los envía."""
    kept = []
    while (euros := await payments.get()) is not None:
        kept.append(euros)
    await asyncio.sleep(MINUTE)
    return kept


def open_payments():
    payments = asyncio.Queue()
    return payments, asyncio.create_task(keep(payments))


async def evening(payments, exit):
    try:
        payments.put_nowait(12)
        await dinner(exit)
        payments.put_nowait(30)
    finally:
        # Soltar una cola no la cierra: hay que decirlo.
        payments.put_nowait(None)


async def main():
    for exit in ["acaba", "falla", "pánico", "la cancelan"]:
        payments, keeper = open_payments()
        task = asyncio.create_task(evening(payments, exit))
        await asyncio.sleep(10 * MINUTE)
        task.cancel()
        await asyncio.wait([task])
        if not task.cancelled() and (reason := task.exception()):
            # El aviso que un pánico deja solo, aquí lo dejas tú.
            traceback.print_exception(reason)
        # Quien abre espera a que se cierre.
        print(f"{exit}: al banco llega {await keeper}")


asyncio.run(main())
# ANCHOR_END: programa
