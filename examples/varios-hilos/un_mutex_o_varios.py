"""Un mutex para todo deja a los demás hilos en la fila.

Ejecuta: python3 examples/varios-hilos/un_mutex_o_varios.py
"""

# ANCHOR: programa
import asyncio
import threading


class Kitchen:
    """Cuántos están dentro, y cuántos ha llegado a haber."""

    def __init__(self):
        self.inside = 0
        self.most = 0
        self.news = threading.Condition()

    def work(self, patience):
        """Trabaja hasta que coinciden dos, o hasta que se cansa."""
        with self.news:
            self.inside += 1
            self.most = max(self.most, self.inside)
            self.news.notify_all()
            self.news.wait_for(lambda: self.most == 2, patience)
            self.inside -= 1


async def most_at_once(tills, patience):
    kitchen = Kitchen()

    def charge(table):
        with tills[table % len(tills)]:
            kitchen.work(patience)

    await asyncio.gather(
        *(asyncio.to_thread(charge, table) for table in [0, 1])
    )
    return kitchen.most


async def main():
    most = await most_at_once([threading.Lock()], 0.05)
    print(f"una caja: {most} a la vez")
    most = await most_at_once([threading.Lock(), threading.Lock()], 50)
    print(f"una caja por mesa: {most} a la vez")


asyncio.run(main())
# ANCHOR_END: programa
