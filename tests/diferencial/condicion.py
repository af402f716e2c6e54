"""asyncio.Condition, para `condicion.rs`."""

import asyncio

import guion
from exacta import Condition


class World:
    def __init__(self, _):
        self.condition = Condition()
        self.dishes = 0

    async def start(self, name, n):
        async with self.condition:
            match name:
                case "wait":
                    await self.condition.wait()
                case "take":
                    await self.condition.wait_for(lambda: self.dishes >= n)
                    self.dishes -= n
                case "serve":
                    self.dishes += n
                    self.condition.notify(n)
                case "serve_slowly":
                    self.dishes += n
                    self.condition.notify(n)
                    for _ in range(3):
                        await asyncio.sleep(0)
                case "notify_all":
                    self.condition.notify_all()
            return f"{name}, y hay {self.dishes}"


guion.serve(World)
