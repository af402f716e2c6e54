"""Cree que los diez que ganan un reintento tienen que ser seguidos."""

from kitchen import Failed


class Orders:
    def __init__(self, shop):
        self.shop = shop
        self.left = 10
        self.row = 0

    async def order(self):
        for retry in range(4):
            try:
                await self.shop.call()
            except Failed:
                self.row = 0
                if retry == 3 or self.left == 0:
                    raise
                self.left -= 1
            else:
                if retry == 0:
                    self.row += 1
                if self.row == 10:
                    self.left, self.row = min(10, self.left + 1), 0
                return
