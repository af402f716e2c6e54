"""Los precios que ya ha dicho el mercado."""


class Prices:
    def __init__(self, market):
        self.market = market
        self.known = {}

    async def get(self, dish):
        if dish not in self.known:
            self.known[dish] = await self.market.ask(dish)
        return self.known[dish]
