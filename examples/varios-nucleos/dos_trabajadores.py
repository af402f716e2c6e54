"""Dos funciones, a medias en dos hilos en el mismo instante.

Ejecuta: python3 examples/varios-nucleos/dos_trabajadores.py
"""

# ANCHOR: programa
import asyncio
import threading


def lift_table(ends):
    """La barrera para el hilo entero: con uno solo, nadie la pasaría."""
    ends.wait()
    return threading.get_ident()


async def main():
    ends = threading.Barrier(2)
    left, right = await asyncio.gather(
        asyncio.to_thread(lift_table, ends),
        asyncio.to_thread(lift_table, ends),
    )
    print("la mesa está en el aire")
    print(f"hilos distintos: {'sí' if left != right else 'no'}")


asyncio.run(main())
# ANCHOR_END: programa
