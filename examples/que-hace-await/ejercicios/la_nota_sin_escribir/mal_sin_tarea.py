"""Cree que da igual lanzar la tarea que escribir en el sitio."""


async def handover(board):
    await board.write("hecho")
    return board.read()
