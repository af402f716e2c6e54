"""Sin limitar."""


class Limiter:
    async def wait(self):
        pass
