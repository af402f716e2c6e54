"""Lo que usa una comprobación para decir qué ha ido mal, en Python.

Es lo mismo que la biblioteca `ejercicios`, con los mismos nombres.
"""

import asyncio
import pickle
import threading
from concurrent.futures import Executor, Future
from contextlib import contextmanager
from functools import partial

DAY = 24 * 60 * 60


class Failed(Exception):
    """El intento no pasa, y por qué."""


def STUCK():
    return "se quedó esperando, y nada puede despertarlo"


def bail(why):
    raise Failed(why)


def ensure(holds, why):
    if not holds:
        raise Failed(why)


def counted(n, one, many):
    """`one`, si `n` es uno; si no, `many`. En los dos, `#` es el número."""
    return (one if n == 1 else many).replace("#", str(n))


async def ends(awaitable, stuck, limit=DAY):
    """Espera a que acabe; si no acaba, falla con lo que diga `stuck`."""
    task = asyncio.ensure_future(awaitable)
    done, _ = await asyncio.wait([task], timeout=limit)
    if not done:
        why = stuck()
        task.cancel()
        raise Failed(why)
    return task.result()


class Gauge:
    """Cuántos hay, cuántos ha habido a la vez y cuántos han entrado."""

    def __init__(self):
        self.now = self.most = self.entered = 0

    @contextmanager
    def enter(self):
        self.now += 1
        self.entered += 1
        self.most = max(self.most, self.now)
        try:
            yield
        finally:
            self.now -= 1


class polled:
    """Hace lo de `awaitable`, y antes de cada avance llama a `before`.

    Un avance que no es el primero es un despertar.
    """

    def __init__(self, awaitable, before):
        self.awaitable, self.before = awaitable, before

    def __await__(self):
        steps = self.awaitable.__await__()
        step = partial(next, steps)
        while True:
            self.before()
            try:
                waits = step()
            except StopIteration as end:
                return end.value
            try:
                yield waits
                step = partial(next, steps)
            except BaseException as why:
                step = partial(steps.throw, why)


async def named(name, awaitable):
    """Lo que hace `awaitable` lo hace la tarea `name`."""
    asyncio.current_task().set_name(name)
    return await awaitable


# Quién tiene o pide qué: (tarea, mutex, si lo tiene).
_board = []


def who_waits():
    """Qué pide cada tarea que espera, y quién lo tiene."""
    return "; ".join(
        _waits(task, lock) for task, lock, has in _board if not has
    )


def _waits(task, lock):
    owners = (it for it, other, has in _board if has and other == lock)
    owner = next(owners, None)
    if owner is None:
        return f"la tarea `{task}` pide `{lock}`, que está libre"
    if owner == task:
        return f"la tarea `{task}` pide `{lock}`, que ya tiene ella"
    return f"la tarea `{task}` pide `{lock}`, que tiene la tarea `{owner}`"


class Lock(asyncio.Lock):
    """Como `asyncio.Lock`, con un nombre."""

    def __init__(self, name):
        super().__init__()
        self.name = name

    async def acquire(self):
        asks = (asyncio.current_task().get_name(), self.name, False)
        _board.append(asks)
        try:
            await super().acquire()
        finally:
            _board.remove(asks)
        self._has = (asks[0], self.name, True)
        _board.append(self._has)
        return True

    def release(self):
        super().release()
        _board.remove(self._has)


class Pool(Executor):
    """Hace de grupo de procesos: lo que va y lo que vuelve es una copia.

    El proceso es este, para que se sepa siempre lo mismo.
    """

    def __init__(self):
        self.home = threading.get_ident()
        self.works = False
        # Las veces que se mandó algo tras haber dejado avanzar al bucle.
        self.late = 0
        self._sent = False

    def submit(self, fn, /, *args, **kwargs):
        self.late += self._sent and self._passed
        self._sent, self._passed = True, False
        asyncio.get_running_loop().call_soon(self._pass)
        future = Future()
        # De una función se manda el nombre, y allí se busca.
        name = getattr(fn, "__qualname__", "")
        ensure(
            "<" not in name,
            f"`{name}` no se puede mandar a otro proceso: es una función de "
            "dentro de otra, y allí nadie la encuentra por su nombre",
        )
        fn, args, kwargs = copied((fn, args, kwargs))
        self.works = True
        try:
            future.set_result(copied(fn(*args, **kwargs)))
        except Exception as why:
            future.set_exception(why)
        finally:
            self.works = False
        return future

    def _pass(self):
        self._passed = True

    def where(self):
        """Quién calcula ahora: el grupo, el bucle o un hilo de este proceso."""
        if self.works:
            return "grupo"
        here = threading.get_ident() == self.home
        return "bucle" if here else "hilo"


def copied(it):
    return pickle.loads(pickle.dumps(it))
