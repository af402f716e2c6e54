"""Sin enviar nada."""


async def close_table(table, mail):
    pass
