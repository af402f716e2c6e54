"""Tres pasos que dependen uno del anterior, con retrollamadas.

Ejecuta: python3 examples/beneficios/con_retrollamadas.py
"""

import asyncio

ANSWERS = {("guardia", 4): 12, ("teléfono", 12): 950, ("aviso", 950): 77}


def ask(service, number, reply):
    """Un servicio de la red: responde más tarde, y entonces llama a `reply`."""
    answer = ANSWERS.get((service, number))
    error = None if answer else f"{service} no conoce {number}"
    asyncio.get_running_loop().call_later(0.1, reply, error, answer)


# ANCHOR: pasos
def alert(incident, done):
    def with_person(error, person):
        if error:
            done(error, None)
        else:
            ask("teléfono", person, with_phone)

    def with_phone(error, phone):
        if error:
            done(error, None)
        else:
            ask("aviso", phone, done)

    ask("guardia", incident, with_person)
# ANCHOR_END: pasos


async def main():
    for incident in (4, 9):
        finished = asyncio.get_running_loop().create_future()
        alert(incident, lambda *outcome: finished.set_result(outcome))
        error, notice = await finished
        print(f"incidencia {incident}: {error or f'aviso {notice}'}")


asyncio.run(main())
