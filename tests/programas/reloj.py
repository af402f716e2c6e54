"""Ejecuta gemelos con un reloj virtual, como `start_paused` en Tokio.

Uso: python3 tests/programas/reloj.py examples/CAPITULO/PROGRAMA.py

Sin archivo, los lee de la entrada: en cada línea, en JSON, los segundos que
puede tardar, si su reloj es virtual, lo que se añade a su entorno, el gemelo y
los archivos de su salida y de sus errores. Responde con cómo acaba. Cada gemelo
tiene su proceso, pero Python y asyncio se cargan una vez para todos.

Cuando no queda nada listo, el reloj salta al siguiente temporizador en vez de
esperar. El orden de lo que se imprime deja de depender de la carga de la
máquina, y una espera de una hora dura lo que tarda en planificarse.

`time.sleep` en el hilo del bucle también adelanta el reloj, sin dar paso a
nadie: es lo que hace `bucle::advance`.
"""

import asyncio
import faulthandler
import json
import os
import runpy
import selectors
import signal
import sys
import time


class VirtualSelector(selectors.DefaultSelector):
    """Adelanta el reloj donde el original dormiría hasta un temporizador."""

    def __init__(self):
        super().__init__()
        self.now = 0.0
        self.threads = 0

    def select(self, timeout=None):
        if timeout is None or timeout <= 0:
            return super().select(timeout)
        # Un hilo que trabaja no avanza con el reloj virtual: se le espera.
        if self.threads:
            return super().select(None)
        events = super().select(0)
        if not events:
            self.now += timeout
        return events


class VirtualLoop(asyncio.SelectorEventLoop):
    """Un bucle de eventos cuya hora es la del selector."""

    def __init__(self):
        self.clock = VirtualSelector()
        super().__init__(self.clock)

    def time(self):
        return self.clock.now

    def run_in_executor(self, executor, func, *args):
        self.clock.threads += 1
        future = super().run_in_executor(executor, func, *args)
        future.add_done_callback(self._thread_done)
        return future

    def _thread_done(self, _):
        self.clock.threads -= 1

    async def shutdown_default_executor(self, timeout=None):
        # Los 300 s que `asyncio.run` da a los hilos son de reloj de verdad.
        await super().shutdown_default_executor()


def sleep(seconds, really=time.sleep):
    """En un hilo sin bucle virtual, duerme de verdad."""
    loop = asyncio._get_running_loop()
    if isinstance(loop, VirtualLoop):
        loop.clock.now += seconds
    else:
        really(seconds)


def serve():
    """Ejecuta cada gemelo que le piden, en su proceso."""
    for line in sys.stdin:
        limit, virtual, environment, twin, *files = json.loads(line)
        if pid := os.fork():
            print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]), flush=True)
            continue
        os.environ.update(environment)
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
        for number, file in enumerate(files, 1):
            os.dup2(os.open(file, os.O_WRONLY | os.O_TRUNC), number)
        # Lo que se lanza en segundo plano nace sin atender Ctrl+C, y Python
        # lo deja así: un gemelo que lo espera no acabaría.
        signal.signal(signal.SIGINT, signal.default_int_handler)
        # Nadie más puede acabar con este proceso: la prueba no lo conoce.
        faulthandler.dump_traceback_later(limit, exit=True)
        return run(twin, virtual)


def run(twin, virtual=True):
    if virtual:
        asyncio.events.new_event_loop = VirtualLoop
        time.sleep = sleep
    sys.argv = [twin]
    runpy.run_path(twin, run_name="__main__")


# Los ejercicios usan el reloj, y nada más.
if __name__ == "__main__":
    if len(sys.argv) > 1:
        run(sys.argv[1])
    else:
        serve()
