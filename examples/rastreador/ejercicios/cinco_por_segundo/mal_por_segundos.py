"""Cree que un segundo empieza cuando lo dice el reloj."""

import asyncio


class Limiter:
    def __init__(self):
        self.start = asyncio.get_running_loop().time()
        self.second = self.passed = 0

    async def wait(self):
        while True:
            now = asyncio.get_running_loop().time() - self.start
            second = int(now + 1e-6)
            if second != self.second:
                self.second, self.passed = second, 0
            if self.passed < 5:
                self.passed += 1
                return
            await asyncio.sleep(second + 1 - now)
