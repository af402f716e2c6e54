"""Sin pedir."""


class Orders:
    def __init__(self, shop):
        pass

    async def order(self):
        pass
