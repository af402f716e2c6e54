"""Una suma partida en dos procesos; la tarea espera las dos mitades.

Ejecuta: python3 examples/varios-nucleos/suma_paralela.py
"""

# ANCHOR: programa
import asyncio
from concurrent.futures import ProcessPoolExecutor

RECORDS = 1_000_000


def checksum(first, last):
    """Puro cálculo: la suma de comprobación de una parte del registro."""
    return sum(record % 97 for record in range(first, last + 1))


async def main():
    loop = asyncio.get_running_loop()
    half = RECORDS // 2
    with ProcessPoolExecutor(max_workers=2) as pool:
        older, newer = await asyncio.gather(
            loop.run_in_executor(pool, checksum, 1, half),
            loop.run_in_executor(pool, checksum, half + 1, RECORDS),
        )
    print(f"en dos mitades: {older + newer}")
    print(f"de una vez: {checksum(1, RECORDS)}")


# Un proceso nuevo puede volver a leer este archivo: no debe empezar otra vez.
if __name__ == "__main__":
    asyncio.run(main())
# ANCHOR_END: programa
