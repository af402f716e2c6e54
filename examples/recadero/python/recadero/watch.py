"""Escuchar: cada cambio de estado, a todos los que quieran oírlo."""

import asyncio
import json
from collections import deque

from aiohttp import web

from .recado import full


class Listener:
    """Los últimos cambios que uno no ha leído, y cuántos ha perdido."""

    def __init__(self, size):
        self._waiting = deque()
        self._size = size
        self._lost = 0
        self._some = asyncio.Event()

    def tell(self, state):
        if len(self._waiting) == self._size:
            self._waiting.popleft()
            self._lost += 1
        self._waiting.append(state)
        self._some.set()

    async def next(self):
        while not self._waiting:
            self._some.clear()
            await self._some.wait()
        if self._lost:
            lost, self._lost = self._lost, 0
            return "perdidos", str(lost)
        return "estado", self._waiting.popleft()


class Watched:
    """Un almacén que cuenta lo que cambia."""

    def __init__(self, inner, size):
        self._inner = inner
        self._size = size
        self._listeners = set()

    def __getattr__(self, name):
        return getattr(self._inner, name)

    async def accept(self, draft):
        id = await self._inner.accept(draft)
        await self._tell(id)
        return id

    async def settle(self, turn, end):
        await self._inner.settle(turn, end)
        await self._tell(turn.id)

    async def _tell(self, id):
        if not self._listeners:
            return
        status = await self._inner.status(id)
        text = json.dumps(status, ensure_ascii=False, separators=(",", ":"))
        for listener in self._listeners:
            listener.tell(text)

    def routes(self, most, closing):
        async def listen(request):
            if len(self._listeners) >= most:
                raise full()
            response = web.StreamResponse()
            response.content_type = "text/event-stream"
            await response.prepare(request)
            listener = Listener(self._size)
            self._listeners.add(listener)
            try:
                await response.write(b": escuchas desde ahora\n\n")
                await self._pour(response, listener, closing)
            except ConnectionError:
                # Se ha ido: es cosa suya.
                pass
            finally:
                self._listeners.discard(listener)
            return response

        return [web.get("/sucesos", listen)]

    async def _pour(self, response, listener, closing):
        stop = asyncio.create_task(closing.wait())
        try:
            while True:
                next = asyncio.create_task(listener.next())
                try:
                    await asyncio.wait(
                        [next, stop],
                        timeout=15,
                        return_when=asyncio.FIRST_COMPLETED,
                    )
                finally:
                    next.cancel()
                if stop.done():
                    return
                text = ": sigo\n\n"
                if next.done() and not next.cancelled():
                    name, data = next.result()
                    text = f"event: {name}\ndata: {data}\n\n"
                await response.write(text.encode())
        finally:
            # Si no, quedaría una tarea por cada oyente que se ha ido.
            stop.cancel()
