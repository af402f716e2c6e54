"""Pide platos, e insiste si la cocina falla."""

from kitchen import Failed


class Orders:
    def __init__(self, shop):
        self.shop = shop

    async def order(self):
        for _ in range(3):
            try:
                return await self.shop.call()
            except Failed:
                pass
        await self.shop.call()
