"""Un montículo de horas y un reloj que salta a la primera.

Ejecuta: python3 examples/temporizadores/reloj_a_saltos.py
"""

# ANCHOR: programa
from collections import deque
from heapq import heappop, heappush

now = 0
ready = deque()
# Cada hora, con el número de su espera; la primera, arriba.
hours = []
# A quién despertar en cada espera; a nadie, si se canceló.
waiting = []
running = None


class Sleep:
    def __init__(self, time):
        self.due, self.number = now + time, len(waiting)
        heappush(hours, (self.due, self.number))
        waiting.append(None)

    def __await__(self):
        if now < self.due:
            waiting[self.number] = running
            yield

    def cancel(self):
        # La hora se queda: sacarla de en medio obligaría a buscarla.
        waiting[self.number] = None


def run(*coros):
    global now, running
    ready.extend(coros)
    while True:
        while ready:
            running = ready.popleft()
            try:
                running.send(None)
            except StopIteration:
                pass
        # Nadie está listo: el reloj salta a la primera hora.
        if not hours:
            break
        now, number = heappop(hours)
        if waiting[number]:
            ready.append(waiting[number])
        else:
            print(f"{now} ms: aquí no espera nadie")


async def cook(dish, steps, time):
    for step in range(1, steps + 1):
        await Sleep(time)
        print(f"{now} ms: {dish}, paso {step}")


async def regret():
    Sleep(250).cancel()
    print("0 ms: pide una hora y la cancela")


run(cook("sopa", 1, 300), cook("pan", 2, 100), regret())
# ANCHOR_END: programa
