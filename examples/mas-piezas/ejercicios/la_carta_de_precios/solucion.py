"""Los precios que ya ha dicho el mercado."""

import asyncio


class Prices:
    def __init__(self, market):
        self.market = market
        # La pregunta por cada plato, contestada o no.
        self.asked = {}

    async def get(self, dish):
        if dish not in self.asked:
            self.asked[dish] = asyncio.create_task(self.market.ask(dish))
        task = self.asked[dish]
        try:
            # La pregunta no es de esta mesa: sigue aunque se vaya.
            return await asyncio.shield(task)
        except Exception:
            if self.asked.get(dish) is task:
                del self.asked[dish]
            raise
