"""Sin pedir nada."""


async def open_table(kitchen):
    return 14, "pan"
