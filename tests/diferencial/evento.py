"""asyncio.Event, para `evento.rs`."""

import asyncio

import guion


class World:
    def __init__(self, _):
        self.event = asyncio.Event()

    async def start(self, name, _):
        await self.event.wait()
        return "pasa"

    def now(self, name, _):
        if name == "is_set":
            return "sí" if self.event.is_set() else "no"
        getattr(self.event, name)()
        return "hecho"


guion.serve(World)
