"""Cree que entre mirar y gastar no cabe nadie."""

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
                if retry:
                    self.budget -= RETRY
                if retry == 3 or self.budget < RETRY:
                    raise
            else:
                if retry:
                    self.budget -= RETRY
                else:
                    self.budget = min(TOP, self.budget + 1)
                return
