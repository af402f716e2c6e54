"""Las tres maneras de seguir tras un trabajo largo, sobre la misma hora.

Ejecuta: python3 examples/cada-cierto-tiempo/linea_tics.py
"""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1] / "grabadora"))

# ANCHOR: programa
import asyncio

from grabadora import Recorder

MINUTE = 0.1


def next_due(behavior, due):
    now = asyncio.get_running_loop().time()
    late = now - due
    if late <= 0.005 or behavior == "Burst":
        return due + MINUTE
    if behavior == "Delay":
        return now + MINUTE
    return due + (late // MINUTE + 1) * MINUTE


async def sleep_until(due):
    delay = due - asyncio.get_running_loop().time()
    if delay > 0:
        await asyncio.sleep(delay)


async def five_looks(recorder, behavior):
    due = asyncio.get_running_loop().time()
    for look in range(5):
        await recorder.wait("el tic", sleep_until(due))
        due = next_due(behavior, due)
        recorder.step("mira")
        if look == 0:
            long = asyncio.sleep(2.5 * MINUTE)
            await recorder.wait("el trabajo largo", long)


async def main():
    recorder = Recorder.on_loop()
    await asyncio.gather(
        *(
            recorder.task(behavior, five_looks(recorder, behavior))
            for behavior in ["Burst", "Delay", "Skip"]
        )
    )
    print(recorder.finish(), end="")


asyncio.run(main())
# ANCHOR_END: programa
