"""Cree que un fallo se puede contar como una respuesta."""


async def ask(service, board):
    board.starts()
    try:
        answer = await service.answer()
    except ConnectionError:
        answer = 0
    board.ends()
    return answer
