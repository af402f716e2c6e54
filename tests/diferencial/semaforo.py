"""`Semaphore`, `BoundedSemaphore` y `Lock` de asyncio, para `semaforo.rs`."""

import asyncio

import guion


class World:
    def __init__(self, config):
        kind, *permits = config
        self.semaphore = getattr(asyncio, kind)(*permits)

    async def start(self, name, _):
        await self.semaphore.acquire()
        return "lo tiene"

    def now(self, name, _):
        self.semaphore.release()
        return "hecho"


guion.serve(World)
