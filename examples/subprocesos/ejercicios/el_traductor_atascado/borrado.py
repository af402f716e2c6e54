"""Sin traducir nada."""


async def translate(child, notes):
    return b""
