"""Un bucle entero: cola, temporizadores y un aviso que llega de fuera.

Ejecuta: python3 examples/vueltas-y-cierre/vuelta_entera.py
"""

# ANCHOR: programa
import heapq
import queue
import threading
import types
from time import monotonic


@types.coroutine
def wait():
    yield


async def sleep(time):
    due = monotonic() + time
    heapq.heappush(timers, (due, running))
    while monotonic() < due:
        await wait()


def run(coros):
    global running
    tasks = dict(enumerate(coros))
    ready = list(tasks)
    turn = 0
    while tasks:
        turn += 1
        print(f"vuelta {turn}")
        for running in ready:
            try:
                tasks[running].send(None)
            except StopIteration:
                del tasks[running]
        if tasks:
            ready = look()


def look():
    """Duerme hasta el primer aviso, o hasta la primera hora si la hay."""
    woken = []
    try:
        if timers:
            print("  mira: duerme hasta la primera hora, o un aviso")
            due, _ = timers[0]
            woken.append(outside.get(timeout=max(0, due - monotonic())))
        else:
            print("  mira: duerme hasta que llegue un aviso")
            woken.append(outside.get())
    except queue.Empty:
        pass
    while timers and timers[0][0] <= monotonic():
        _, task = heapq.heappop(timers)
        woken.append(task)
    return woken


async def bread():
    print("  pan: al horno")
    await sleep(0.01)
    print("  pan: listo, y el horno queda libre")
    oven.set()


async def soup():
    """Otro hilo hace de sistema operativo: prepara la sopa y avisa."""
    print("  sopa: la pide fuera")
    done = threading.Event()

    def kitchen(task):
        oven.wait()
        done.set()
        outside.put(task)

    threading.Thread(target=kitchen, args=[running]).start()
    while not done.is_set():
        await wait()
    print("  sopa: en la mesa")


timers = []
running = None
# Despertar desde otro hilo es poner aquí el número de la tarea.
outside = queue.Queue()
oven = threading.Event()
run([bread(), soup()])
# ANCHOR_END: programa
