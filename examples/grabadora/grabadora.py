"""Graba lo que hacen unas tareas de asyncio, o unos hilos.

Escribe el mismo registro que la grabadora de Rust. Su formato está contado en
examples/grabadora/src/lib.rs.
"""

import asyncio
import threading
import types


class Task:
    """Una tarea grabada."""

    def __init__(self, name):
        self.name = name
        # Si la han despertado desde que empezó su último turno.
        self.woken = False
        self.waits = []


class Recorder:
    """Apunta los sucesos y sabe quién está en turno en cada hilo."""

    def __init__(self, clock=None, one_core=False):
        """Sin `clock`, los sucesos se numeran."""
        self.clock = clock
        self.one_core = one_core
        self.on_core = None
        self.entries = []
        self.turns = {}
        # Las tareas grabadas que lleva cada tarea de asyncio.
        self.chains = {}
        self.lock = threading.RLock()

    @classmethod
    def on_loop(cls):
        """Con la hora del bucle en marcha, que empieza ahora."""
        loop = asyncio.get_running_loop()
        start = loop.time()
        return cls(lambda: loop.time() - start)

    def task(self, name, coro):
        """Graba una corrutina. La apunta como lanzada en este momento."""
        return self._run(self._enroll(name), coro)

    async def _run(self, task, coro):
        chain = self.chains.setdefault(asyncio.current_task(), [])
        self._listen(asyncio.get_running_loop())
        chain.append(task)
        try:
            return await self._drive(task, coro)
        finally:
            chain.remove(task)

    @types.coroutine
    def _drive(self, task, coro):
        """Da cada turno a `coro` y apunta cómo empieza y cómo acaba."""
        send, value = coro.send, None
        while True:
            self._enter(task)
            try:
                yielded = send(value)
            except StopIteration as stop:
                self._leave(task, "termina")
                return stop.value
            except asyncio.CancelledError:
                self._leave(task, "se abandona")
                raise
            except BaseException:
                self._leave(task, "entra en pánico")
                raise
            # `asyncio.sleep(0)` no espera a nadie: pide otro turno.
            if yielded is None:
                self._wake(task, task.name)
            self._leave(task, self._pause(task))
            try:
                send, value = coro.send, (yield yielded)
            except BaseException as error:
                send, value = coro.throw, error

    def _pause(self, task):
        if task.woken:
            return "cede el turno"
        return " ".join(["espera", " y ".join(task.waits)]).strip()

    def _listen(self, loop):
        """Se entera de cada despertar: asyncio lo pide con `call_soon`."""
        if getattr(loop.call_soon, "recorder", None) is self:
            return
        call_soon = loop.call_soon

        def noting(callback, *args, **kwargs):
            woken = getattr(callback, "__self__", None)
            if isinstance(woken, asyncio.Task):
                for task in reversed(self.chains.get(woken, ())):
                    if not task.woken:
                        self._wake(task, self._who())
            return call_soon(callback, *args, **kwargs)

        noting.recorder = self
        loop.call_soon = noting

    async def wait(self, what, awaitable):
        """Da nombre a una espera de la tarea en turno."""
        task = self._current()
        task.waits.append(what)
        try:
            return await awaitable
        finally:
            task.waits.remove(what)

    def step(self, text):
        """Apunta por dónde va la tarea en turno."""
        self._ran(self._current(), f"paso: {text}")

    def work(self, name, body):
        """Graba `body` como una tarea con un solo turno, en su hilo."""
        task = self._enroll(name)

        def recorded():
            self._enter(task)
            try:
                result = body()
            except BaseException:
                self._leave(task, "entra en pánico")
                raise
            self._leave(task, "termina")
            return result

        return recorded

    def asleep(self, what, wait):
        """El hilo en turno duerme hasta que `wait` vuelva."""
        task = self._current()
        self._leave(task, f"espera {what}")
        try:
            return wait()
        finally:
            # Si falla, `work` lo apunta, y para eso necesita el turno.
            self._enter(task)

    def finish(self):
        """El registro, como texto."""
        unit = "paso" if self.clock is None else "ms"
        lines = [(unit, "tarea", "suceso"), *self.entries]
        wide = max(len(name) for _, name, _ in lines)
        return "".join(
            f"{at:>5}  {name:<{wide}}  {what}\n" for at, name, what in lines
        )

    def _enroll(self, name):
        task, current = Task(name), self._current()
        by = current.name if current else "el programa"
        self._push(task, f"se lanza desde {by}")
        return task

    def _stack(self):
        return self.turns.setdefault(threading.get_ident(), [])

    def _current(self):
        return self._stack()[-1] if self._stack() else None

    def _who(self):
        current = self._current()
        return current.name if current else "el bucle"

    def _enter(self, task):
        with self.lock:
            self._stack().append(task)
            task.woken = False
            self._take_core(task)

    def _leave(self, task, what):
        with self.lock:
            self._ran(task, what)
            self._stack().pop()
            self.on_core = None

    def _ran(self, task, what):
        with self.lock:
            if self.one_core and self.on_core is not task:
                self._take_core(task)
            self._push(task, what)

    def _take_core(self, task):
        if self.one_core and self.on_core is not None:
            self._push(self.on_core, "pierde el núcleo")
        self.on_core = task
        self._push(task, "en turno")

    def _wake(self, task, by):
        task.woken = True
        self._push(task, f"despierta por {by}")

    def _push(self, task, what):
        with self.lock:
            at = len(self.entries)
            if self.clock:
                at = round(self.clock() * 1000)
            self.entries.append((at, task.name, what))
