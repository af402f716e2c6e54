"""Un aviso sin memoria no llega a quien aún no esperaba.

Ejecuta: python3 examples/sincronizacion/llega_tarde.py
"""

# ANCHOR: programa
import asyncio

MINUTE = 0.1


class Bell:
    """Avisa a quien espera y lo olvida, como `Notify::notify_waiters`."""

    def __init__(self):
        self.waiting = []

    def notified(self):
        notice = asyncio.get_running_loop().create_future()
        self.waiting.append(notice)
        return notice

    def notify_waiters(self):
        while self.waiting:
            self.waiting.pop(0).set_result(None)


async def eat(who, bell):
    try:
        await asyncio.wait_for(bell, 60 * MINUTE)
        print(f"  {who} come")
    except TimeoutError:
        print(f"  {who} sigue esperando una hora después")


async def main():
    print("la campana suena y se calla")
    bell = Bell()
    waiting = bell.notified()
    bell.notify_waiters()
    await eat("la mesa 1, que esperaba,", waiting)
    await eat("la mesa 2, que llega después,", bell.notified())

    print("el cartel se queda puesto")
    sign = asyncio.Event()
    sign.set()
    await eat("la mesa 2, que llega después,", sign.wait())


asyncio.run(main())
# ANCHOR_END: programa
