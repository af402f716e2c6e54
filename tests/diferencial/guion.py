"""Lo común de los guiones en asyncio: los ejecuta y escribe sus trazas.

Lee un guion por línea, en JSON, y escribe su traza en otra línea. Qué es un
guion lo dice `main.rs`. Cada archivo define un mundo, que recibe lo que el
guion diga de él, y llama a `serve`. El mundo tiene dos métodos, que reciben el
nombre de una operación y su argumento: `start`, asíncrono, y `now`.
"""

import asyncio
import json
import os
import selectors
import sys

# Las cesiones que dejan todo asentado.
TURNS = 24


class NoSystem(selectors.SelectSelector):
    """Un guion no espera al reloj ni a la red: no hay que preguntar por ellos.

    Con el de serie, casi todo el tiempo sería de llamadas al sistema.
    """

    def select(self, timeout=None):
        return []


async def settle():
    """Cede hasta que no queda nada listo, que es lo más corriente."""
    ready = asyncio.get_running_loop()._ready
    for _ in range(TURNS):
        await asyncio.sleep(0)
        if not ready:
            return


async def conduct(plan, make_world):
    world = make_world(plan["world"])
    tasks, trace, finished, cancelled = [], [], [], []

    def note(task):
        number = tasks.index(task)
        if task.cancelled():
            cancelled.append(number)
        elif error := task.exception():
            finished.append((number, type(error).__name__))
        else:
            finished.append((number, task.result()))

    for step, acts in enumerate(plan["steps"]):
        for kind, *rest in acts:
            if kind == "start":
                task = asyncio.create_task(world.start(*rest))
                tasks.append(task)
                task.add_done_callback(note)
            elif kind == "now":
                try:
                    result = world.now(*rest)
                except Exception as error:
                    result = type(error).__name__
                trace.append(f"paso {step}: {rest[0]} da {result}")
            elif kind == "cancel":
                if tasks:
                    tasks[rest[0] % len(tasks)].cancel()
            elif kind == "turn":
                await asyncio.sleep(0)
            else:
                raise ValueError(f"un guion no tiene este acto: {kind}")
        await settle()
        for number, result in finished:
            trace.append(f"paso {step}: tarea {number} da {result}")
        if cancelled:
            trace.append(f"paso {step}: canceladas {sorted(cancelled)}")
        finished.clear()
        cancelled.clear()
    alive = [number for number, task in enumerate(tasks) if not task.done()]
    trace.append(f"al final siguen {alive}")
    return trace, tasks


async def answer(make_world):
    # Guardar las que no acaban evita que Python avise de que se pierden.
    unfinished = []
    for line in sys.stdin:
        trace, tasks = await conduct(json.loads(line), make_world)
        print(json.dumps(trace, ensure_ascii=False), flush=True)
        for task in tasks:
            task.cancel()
        await settle()
        unfinished.extend(task for task in tasks if not task.done())
    sys.stdout.flush()
    os._exit(0)


def serve(make_world):
    loop = asyncio.SelectorEventLoop(NoSystem())
    asyncio.set_event_loop(loop)
    loop.run_until_complete(answer(make_world))
