"""Los mismos tres pasos con `await`.

Ejecuta: python3 examples/beneficios/con_await.py
"""

import asyncio

ANSWERS = {("guardia", 4): 12, ("teléfono", 12): 950, ("aviso", 950): 77}


async def ask(service, number):
    """Un servicio de la red: responde más tarde."""
    await asyncio.sleep(0.1)
    if (service, number) not in ANSWERS:
        raise LookupError(f"{service} no conoce {number}")
    return ANSWERS[service, number]


# ANCHOR: pasos
async def alert(incident):
    person = await ask("guardia", incident)
    phone = await ask("teléfono", person)
    return await ask("aviso", phone)
# ANCHOR_END: pasos


async def main():
    for incident in (4, 9):
        try:
            print(f"incidencia {incident}: aviso {await alert(incident)}")
        except LookupError as error:
            print(f"incidencia {incident}: {error}")


asyncio.run(main())
