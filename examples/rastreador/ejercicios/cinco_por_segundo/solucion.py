"""Deja pasar cinco por segundo."""

import asyncio

GAP = 0.2


class Limiter:
    def __init__(self):
        # La hora del siguiente hueco.
        self.next = 0

    async def wait(self):
        now = asyncio.get_running_loop().time()
        mine = max(now, self.next)
        self.next = mine + GAP
        await asyncio.sleep(mine - now)
