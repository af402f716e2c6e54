"""Cree que hay que restar donde falla, y también al final."""


async def ask(service, board):
    board.starts()
    try:
        return await service.answer()
    except ConnectionError:
        board.ends()
        raise
    finally:
        board.ends()
