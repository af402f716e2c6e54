"""Lo que sale de una tarea cuando falla: la excepción, sin decir su tipo.

Ejecuta: python3 examples/lo-que-no-compila/con_su_error.py
"""

# ANCHOR: programa
import asyncio


async def charge(amount):
    return int(amount)


async def main():
    for name, amount in [("bloque", "doce"), ("función", "12")]:
        bill = asyncio.create_task(charge(amount))
        try:
            print(f"{name}: {await bill} €")
        except ValueError:
            print(f"{name}: no es un número")


asyncio.run(main())
# ANCHOR_END: programa
