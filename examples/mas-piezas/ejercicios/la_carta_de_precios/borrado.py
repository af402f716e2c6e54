"""Sin preguntar."""


class Prices:
    def __init__(self, market):
        pass

    async def get(self, dish):
        return 10 * len(dish)
