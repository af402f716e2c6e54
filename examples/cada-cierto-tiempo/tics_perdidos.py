"""Tres maneras de seguir cuando un trabajo tarda más que el periodo.

Ejecuta: python3 examples/cada-cierto-tiempo/tics_perdidos.py
"""

# ANCHOR: programa
import asyncio

MINUTE = 0.2
# Menos retraso que este no es perder un tic.
SLACK = 0.005


def now():
    return asyncio.get_running_loop().time()


class Interval:
    def __init__(self, period, behavior):
        self.period, self.behavior = period, behavior
        self.due = now()

    async def tick(self):
        await asyncio.sleep(self.due - now())
        late = now() - self.due
        if late <= SLACK or self.behavior == "Burst":
            self.due += self.period
        elif self.behavior == "Delay":
            self.due = now() + self.period
        else:
            self.due += (late // self.period + 1) * self.period


async def six_looks(behavior, slow):
    """Mira seis veces; las primeras, tantas como `slow`, son largas."""
    start = now()
    ticks = Interval(MINUTE, behavior)
    print(f"  {behavior}:", end="")
    for look in range(6):
        await ticks.tick()
        minutes = (now() - start) / MINUTE
        print(f" {round(minutes * 2) / 2:.1f}", end="")
        if look < slow:
            # El horno se resiste: se pierden dos tics.
            await asyncio.sleep(2.5 * MINUTE)
    print()


async def main():
    for what, slow in [("tarda la primera", 1), ("tardan todas", 6)]:
        print(f"{what}:")
        for behavior in ["Burst", "Delay", "Skip"]:
            await six_looks(behavior, slow)


asyncio.run(main())
# ANCHOR_END: programa
