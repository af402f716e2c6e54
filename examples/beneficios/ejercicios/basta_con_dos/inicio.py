"""Pregunta la hora a cinco relojes, y se queda con dos."""

import asyncio


async def two_clocks(clocks):
    asked = (clocks.ask(it) for it in range(1, 6))
    answers = await asyncio.gather(*asked, return_exceptions=True)
    good = [it for it in answers if not isinstance(it, Exception)]
    return good[:2]
