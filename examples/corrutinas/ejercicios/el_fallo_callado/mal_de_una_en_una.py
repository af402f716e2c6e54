"""Cree que para ver cada fallo hay que cobrar de una en una."""


async def close(till):
    paid = 0
    for table in range(1, 5):
        try:
            await till.charge(table)
            paid += 1
        except Exception:
            pass
    return paid
