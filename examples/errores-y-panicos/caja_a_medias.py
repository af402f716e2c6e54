"""Detener un fallo en la misma tarea, y lo que deja a medias.

Ejecuta: python3 examples/errores-y-panicos/caja_a_medias.py
"""

# ANCHOR: programa
import asyncio
import traceback


async def fall():
    raise AssertionError("se cae la bandeja")


class Till:
    tables = 0
    euros = 0


async def charge(till, euros):
    till.tables += 1
    await asyncio.sleep(0)
    if euros <= 0:
        raise AssertionError(f"una cuenta de {euros} €")
    till.euros += euros


async def main():
    try:
        # Este `try` vigila la llamada, que solo crea la corrutina.
        made = fall()
        print("llamar: no falla")
    except AssertionError:
        print("llamar: falla")
    made.close()

    till = Till()
    for euros in [30, -5, 20]:
        try:
            await charge(till, euros)
            print(f"cobrado: {euros} €")
        except AssertionError:
            # El aviso que un pánico deja solo, aquí lo dejas tú.
            traceback.print_exc()
            print(f"sin cobrar: {euros} €")
    print(f"la caja: {till.tables} mesas, {till.euros} €")


asyncio.run(main())
# ANCHOR_END: programa
