"""Pregunta a un servicio, y lo apunta en el tablero."""


async def ask(service, board):
    board.starts()
    try:
        return await service.answer()
    finally:
        board.ends()
