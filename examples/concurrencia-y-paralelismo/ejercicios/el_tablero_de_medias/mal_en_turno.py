"""Cree que al esperar deja de estar a medias."""


async def ask(service, board):
    board.starts()
    answer = service.answer()
    board.ends()
    return await answer
