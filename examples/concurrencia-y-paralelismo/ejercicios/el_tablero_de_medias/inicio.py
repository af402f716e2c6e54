"""Pregunta a un servicio, y lo apunta en el tablero."""


async def ask(service, board):
    board.starts()
    answer = await service.answer()
    board.ends()
    return answer
