"""Un error entre tres esperas, con el nombre que parece igual.

Ejecuta: python3 examples/mapa-asyncio-tokio/que_imprime_mapa.py
"""

# ANCHOR: programa
import asyncio


async def cook(dish, minutes):
    await asyncio.sleep(minutes)
    if dish == "pescado":
        raise LookupError(f"no queda {dish}")
    print(f"sale {dish}")


async def main():
    fish, roast = await asyncio.gather(
        cook("pescado", 10), cook("asado", 20), return_exceptions=True
    )
    print(f"pescado: {'mal' if isinstance(fish, Exception) else 'bien'}")
    print(f"asado: {'mal' if isinstance(roast, Exception) else 'bien'}")


asyncio.run(main())
# ANCHOR_END: programa
