"""Con dos hilos, leer y escribir pierde una cuenta, aunque no haya un `await`.

Ejecuta: python3 examples/varios-hilos/cuenta_a_medias.py
"""

# ANCHOR: programa
import asyncio
import threading


class Counter:
    def __init__(self):
        self.served = 0
        self.lock = threading.Lock()
        self.meeting = threading.Barrier(2)

    def read_and_write(self):
        """La barrera detiene el hilo hasta que el otro también ha leído."""
        seen = self.served
        self.meeting.wait()
        self.served = seen + 1

    def in_one_step(self):
        self.meeting.wait()
        with self.lock:
            self.served += 1


async def main():
    counter = Counter()
    await asyncio.gather(
        asyncio.to_thread(counter.read_and_write),
        asyncio.to_thread(counter.read_and_write),
    )
    print(f"leer y escribir: {counter.served}")

    counter = Counter()
    await asyncio.gather(
        asyncio.to_thread(counter.in_one_step),
        asyncio.to_thread(counter.in_one_step),
    )
    print(f"de una vez: {counter.served}")


asyncio.run(main())
# ANCHOR_END: programa
