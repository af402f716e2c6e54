"""Añadir contexto a un error con `add_note`, y perder la causa con `from None`.

Ejecuta: python3 examples/errores-y-panicos/con_contexto.py
"""

# ANCHOR: programa
import asyncio


class SoldOut(Exception):
    def __init__(self, dish):
        super().__init__(f"no queda {dish}")
        self.dish = dish


async def cook(dish):
    if dish == "pescado":
        raise SoldOut(dish)
    return dish


async def serve(table, dish):
    if table == 4:
        raise RuntimeError(f"la mesa {table} se ha ido")
    try:
        dish = await asyncio.create_task(cook(dish))
    except Exception as error:
        error.add_note(f"la mesa {table} pide {dish}")
        raise
    print(f"mesa {table}: {dish}")


def tell(error):
    notes = getattr(error, "__notes__", [])
    said = [*reversed(notes), str(error)]
    print(said[0])
    print(f"  entero: {': '.join(said)}")
    if isinstance(error, SoldOut):
        print(f"  hay que comprar {error.dish}")


async def main():
    for table, dish in [(1, "sopa"), (4, "pan"), (2, "pescado")]:
        try:
            await serve(table, dish)
        except Exception as error:
            error.add_note("turno de noche")
            tell(error)
    try:
        try:
            await cook("pescado")
        except SoldOut:
            # Otro error en su lugar; sin `from None`, la causa seguiría en él.
            raise RuntimeError("la mesa 3 espera") from None
    except RuntimeError as error:
        tell(error)


asyncio.run(main())
# ANCHOR_END: programa
