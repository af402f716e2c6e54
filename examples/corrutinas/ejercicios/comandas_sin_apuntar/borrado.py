"""Sin apuntar nada."""


async def serve(notebook):
    pass
