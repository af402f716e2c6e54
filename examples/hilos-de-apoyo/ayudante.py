"""Un hilo ayudante: hace encargos, y despierta a quien los espera.

Ejecuta: python3 examples/hilos-de-apoyo/ayudante.py
"""

# ANCHOR: programa
import queue
import threading

# Lo que otros hilos mandan al del bucle: `get` lo duerme hasta que haya algo.
ready = queue.SimpleQueue()


class Errand:
    def __init__(self, work):
        self.work, self.done = work, False

    def run(self):
        """En el hilo ayudante: no toca nada más que la cola."""
        result = self.work()
        ready.put(lambda: self.finish(result))

    def finish(self, result):
        """En el hilo del bucle."""
        self.done, self.result = True, result

    def __await__(self):
        while not self.done:
            yield
        return self.result


class Helper:
    def __init__(self):
        self.jobs = queue.SimpleQueue()
        self.thread = threading.Thread(target=self.work)
        self.thread.start()

    def work(self):
        while errand := self.jobs.get():
            errand.run()

    def errand(self, work):
        errand = Errand(work)
        self.jobs.put(errand)
        return errand

    def close(self):
        self.jobs.put(None)
        self.thread.join()


def block_on(coroutine):
    while True:
        try:
            coroutine.send(None)
        except StopIteration as end:
            return end.value
        callback = ready.get()
        callback()


async def main(helper):
    rings = queue.SimpleQueue()
    bread = helper.errand(rings.get)
    other = helper.errand(threading.get_ident)
    print("dos encargos, y sigo con lo mío")
    rings.put("pan")
    print(f"primero: {await bread}")
    same = await other == threading.get_ident()
    print(f"segundo, ¿en mi hilo? {'sí' if same else 'no'}")
    helper.errand(lambda: print("tercero, sin nadie que lo espere"))


helper = Helper()
block_on(main(helper))
helper.close()
print("cierro")
# ANCHOR_END: programa
