"""Sin preguntar."""


async def ask(service, board):
    pass
