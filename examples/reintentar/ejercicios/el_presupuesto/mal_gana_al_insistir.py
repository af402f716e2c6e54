"""Cree que lo que sale al insistir también es un éxito."""

from kitchen import Failed

TOP = 100
RETRY = 10


class Orders:
    def __init__(self, shop):
        self.shop = shop
        self.budget = TOP

    async def order(self):
        for retry in range(4):
            try:
                await self.shop.call()
            except Failed:
                if retry == 3 or self.budget < RETRY:
                    raise
                self.budget -= RETRY
            else:
                self.budget = min(TOP, self.budget + 1)
                return
