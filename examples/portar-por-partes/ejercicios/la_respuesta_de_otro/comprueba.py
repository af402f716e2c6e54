"""La línea con el otro proceso, que contesta cuando puede."""

import asyncio

from arnes import Gauge, ends, ensure, polled

# Lo que se le perdona a quien pregunta: basta un despertar.
WAKES = 10


class Gone(Exception):
    """La línea se ha cortado."""


class Line:
    def __init__(self):
        self._replies = asyncio.Queue()
        self._cut = False
        self.sent = 0
        self.reading = Gauge()
        # Los avances de uno que pregunta, como mucho.
        self.most = 0

    async def send(self, id, text):
        """Envía una pregunta; el asado tarda más que lo demás."""
        self.sent += 1
        reply = id, f"{text}, {len(text)} €"
        takes = 0.3 if text == "asado" else 0.1
        loop = asyncio.get_running_loop()
        loop.call_later(takes, self._replies.put_nowait, reply)

    async def receive(self):
        """La siguiente respuesta; `None`, si se ha cortado."""
        with self.reading.enter():
            if self._cut:
                return None
            return await self._replies.get()

    def cut(self):
        self._cut = True
        self._replies.put_nowait(None)


async def told(line, client, dish):
    polls = 0

    def poll():
        nonlocal polls
        polls += 1
        line.most = max(line.most, polls)

    try:
        return dish, await polled(client.ask(dish), poll)
    except Gone:
        return dish, Gone


async def leaves(client, dish):
    """Pregunta, y se va sin la respuesta."""
    try:
        async with asyncio.timeout(0.05):
            await client.ask(dish)
    except TimeoutError:
        pass


async def asks(line, client, dishes, stuck):
    asking = asyncio.gather(*(told(line, client, dish) for dish in dishes))
    return await ends(asking, lambda: stuck)


def right(all_):
    """A cada uno le llega lo suyo."""
    for dish, reply in all_:
        ensure(
            reply == f"{dish}, {len(dish)} €",
            f"quien preguntó por {dish} recibió «{reply}»",
        )


async def check(attempt):
    line = Line()
    client = attempt.Client(line)
    loop = asyncio.get_running_loop()
    start = loop.time()
    replies = await asks(
        line,
        client,
        ["asado", "sopa", "flan"],
        "hay respuestas en la línea, y no las lee nadie",
    )
    took = round((loop.time() - start) * 1000)
    ensure(line.sent > 0, "no se preguntó nada por la línea")
    right(replies)
    wakes = line.most - 1
    ensure(
        wakes <= WAKES,
        f"se leyeron tres respuestas, y uno se despertó {wakes} veces: mira a "
        "ratos si está la suya",
    )
    ensure(
        took == 300,
        f"tres preguntas a la vez tardaron {took} ms, y son 300: unas "
        "esperaron a otras",
    )
    most = line.reading.most
    ensure(most == 1, f"{most} leyeron de la línea a la vez, y es de uno")

    # Alguien se cansa, y su respuesta llega sin dueño.
    await leaves(client, "sopa")
    right(
        await asks(
            line,
            client,
            ["asado", "pan"],
            "alguien se fue sin esperar su respuesta, y los demás ya no "
            "reciben la suya",
        )
    )

    # Se corta, y uno se acaba de ir.
    await leaves(client, "asado")
    loop.call_later(0.05, line.cut)
    replies = await asks(
        line,
        client,
        ["asado", "asado"],
        "se cortó la línea, y quien esperaba sigue esperando",
    )
    ensure(
        all(it is Gone for _, it in replies),
        f"se cortó la línea, y se dijo {replies}",
    )
    [(_, reply)] = await asks(
        line,
        client,
        ["pan"],
        "la línea estaba cortada, y quien preguntó después espera para "
        "siempre",
    )
    ensure(reply is Gone, f"la línea estaba cortada, y se dijo {reply}")
