"""Avisar antes de dormir, dos veces seguidas y después del final.

Ejecuta: python3 examples/despertador/avisos.py
"""

# ANCHOR: programa
import asyncio


class Guest:
    """Lo que un huésped deja ver: sus turnos y cómo se le avisa."""

    def __init__(self):
        self.turns = 0
        self.loop = asyncio.get_running_loop()
        self.woken = self.loop.create_future()

    def knock(self):
        self.loop.call_soon(self.complete)

    def complete(self):
        # asyncio no deja completar dos veces un future: hay que mirar.
        if not self.woken.done():
            self.woken.set_result(None)


async def sleep_in(guest, knocks):
    """En su primer turno se avisa `knocks` veces, y después duerme sin fin."""
    guest.turns += 1
    for _ in range(knocks):
        guest.knock()
    await guest.woken
    guest.turns += 1
    await asyncio.Event().wait()


async def wait_a_while():
    """Deja pasar turnos de sobra."""
    for _ in range(5):
        await asyncio.sleep(0)


async def hotel():
    for knocks in range(3):
        guest = Guest()
        task = asyncio.create_task(sleep_in(guest, knocks))
        await wait_a_while()
        print(f"avisos: {knocks}; turnos: {guest.turns}")
        task.cancel()
        await asyncio.wait([task])
        gone = guest

    guest = Guest()
    task = asyncio.create_task(sleep_in(guest, 0))
    await wait_a_while()
    gone.knock()
    await wait_a_while()
    print(f"aviso al que se fue; turnos del nuevo: {guest.turns}")


asyncio.run(hotel())
# ANCHOR_END: programa
