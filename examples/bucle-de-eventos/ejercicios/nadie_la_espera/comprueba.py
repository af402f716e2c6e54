"""El correo."""

import asyncio

from arnes import ends, ensure


class Mail:
    def __init__(self, takes):
        # Lo que tarda un envío, en segundos.
        self.takes = takes
        self.started = 0
        self.sent = []

    async def send(self, table):
        self.started += 1
        await asyncio.sleep(self.takes)
        self.sent.append(table)


async def check(attempt):
    await close(attempt, 0.1)
    # Otro día el correo va lento.
    await close(attempt, 60)


async def close(attempt, takes):
    mail = Mail(takes)
    await ends(
        attempt.close_table(4, mail),
        lambda: "se quedó esperando a una tarea que no acaba",
    )
    ensure(
        mail.started > 0,
        "el programa acabó y el envío ni había empezado: no hay recibo",
    )
    ensure(
        mail.started == 1,
        f"el mismo recibo se empezó a enviar {mail.started} veces",
    )
    ensure(
        mail.sent,
        "el programa acabó con el recibo a medias: se empezó a enviar y nadie "
        "esperó a que terminara",
    )
    ensure(
        mail.sent == [4],
        f"se enviaron los recibos {mail.sent}, y es el de la 4",
    )
