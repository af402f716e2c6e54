"""Sin pasar nada."""


async def relay(client, kitchen):
    pass
