"""Lo que hace el servicio, sin nada de red."""

import asyncio

MINUTE = 0.1

MINUTES = {"pan": 1, "sopa": 3, "asado": 90}


async def cook(dish):
    if dish not in MINUTES:
        return f"no hay {dish}"
    await asyncio.sleep(MINUTES[dish] * MINUTE)
    return f"sale {dish}"
