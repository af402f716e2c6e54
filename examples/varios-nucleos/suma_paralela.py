"""Una suma partida en dos procesos; el bucle espera las dos mitades.

Ejecuta: python3 examples/varios-nucleos/suma_paralela.py
"""

# ANCHOR: programa
import asyncio
from concurrent.futures import ProcessPoolExecutor

TICKETS = 1_000_000


def shift_total(first, last):
    """Puro cálculo: lo que suman los tickets de un turno."""
    return sum(ticket % 97 for ticket in range(first, last + 1))


async def main():
    loop = asyncio.get_running_loop()
    half = TICKETS // 2
    with ProcessPoolExecutor(max_workers=2) as kitchen:
        parts = await asyncio.gather(
            loop.run_in_executor(kitchen, shift_total, 1, half),
            loop.run_in_executor(kitchen, shift_total, half + 1, TICKETS),
        )
    whole = shift_total(1, TICKETS)
    print(f"en dos partes: {sum(parts)}")
    print(f"de una vez: {whole}")


# Un proceso nuevo puede volver a leer este archivo: no debe empezar otra vez.
if __name__ == "__main__":
    asyncio.run(main())
# ANCHOR_END: programa
