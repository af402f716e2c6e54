"""Un fallo en un trabajo que se repite acaba con todos los que faltaban.

Ejecuta: python3 examples/cada-cierto-tiempo/un_fallo_lo_para.py
"""

# ANCHOR: programa
import asyncio
from itertools import count

MINUTE = 0.2


async def send_report(number):
    if number == 2:
        raise OSError("la oficina no contesta")
    print(f"  informe {number}")


async def stops():
    for number in count(1):
        await send_report(number)
        await asyncio.sleep(MINUTE)


async def goes_on():
    for number in count(1):
        try:
            await send_report(number)
        except OSError as error:
            print(f"  informe {number}: {error}")
        await asyncio.sleep(MINUTE)


async def main():
    print("el fallo sale del bucle:")
    reports = asyncio.create_task(stops())
    await asyncio.sleep(3.5 * MINUTE)
    if reports.done():
        print("  ya no hay informes, y nadie lo ha dicho")
        # Sin preguntarlo, asyncio lo escribiría al destruir la tarea.
        reports.exception()
    print("el fallo se queda en su vuelta:")
    reports = asyncio.create_task(goes_on())
    await asyncio.sleep(3.5 * MINUTE)
    reports.cancel()


asyncio.run(main())
# ANCHOR_END: programa
