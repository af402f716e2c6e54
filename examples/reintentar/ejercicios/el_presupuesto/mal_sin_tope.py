"""Cree que lo ganado se guarda todo."""

from kitchen import Failed


class Orders:
    def __init__(self, shop):
        self.shop = shop
        self.budget = 100

    async def order(self):
        for retry in range(4):
            try:
                await self.shop.call()
            except Failed:
                if retry == 3 or self.budget < 10:
                    raise
                self.budget -= 10
            else:
                self.budget += retry == 0
                return
