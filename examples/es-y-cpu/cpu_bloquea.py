"""Un cálculo dentro de una tarea: nadie más avanza hasta que termina.

Ejecuta: python3 examples/es-y-cpu/cpu_bloquea.py
"""

# ANCHOR: programa
import asyncio


def bill():
    """Un cálculo cualquiera: no espera a nada."""
    return sum(item * item % 97 for item in range(1, 200_001))


async def serve_tables():
    for table in range(1, 4):
        print(f"sala: mesa {table}")
        await asyncio.sleep(0)


async def add_up():
    for day in range(1, 4):
        print(f"caja: día {day}, {bill()}")


async def main():
    await asyncio.gather(serve_tables(), add_up())


asyncio.run(main())
# ANCHOR_END: programa
