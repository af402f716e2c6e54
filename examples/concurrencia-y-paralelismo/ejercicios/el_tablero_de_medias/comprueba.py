"""El tablero, y quien sabe cuántas consultas hay a medias."""

import asyncio

from arnes import Gauge, counted, ends, ensure


class Board:
    def __init__(self):
        self.shown = self.most = 0

    def starts(self):
        self.shown += 1
        self.most = max(self.most, self.shown)

    def ends(self):
        self.shown -= 1


class Service:
    def __init__(self, asked, millis, says):
        self.asked, self.millis, self.says = asked, millis, says

    async def answer(self):
        """Lo que responde, o una excepción si falla."""
        with self.asked.enter():
            await asyncio.sleep(self.millis / 1000)
            if self.says is None:
                raise ConnectionError("no responde")
            return self.says


async def check(attempt):
    board, asked = Board(), Gauge()
    services = [
        Service(asked, 300, 21),
        Service(asked, 200, 7),
        Service(asked, 100, None),
    ]
    asks = (attempt.ask(service, board) for service in services)
    weather, maps, mail = await ends(
        asyncio.gather(*asks, return_exceptions=True),
        lambda: "las consultas se quedaron esperando",
    )
    ensure(
        asked.entered == 3,
        "se preguntó a "
        + counted(asked.entered, "# servicio", "# servicios")
        + ", y son 3",
    )
    ensure(
        isinstance(mail, ConnectionError),
        f"el correo falló, y `ask` dijo {mail!r}",
    )
    ensure(
        (weather, maps) == (21, 7),
        f"respondieron 21 y 7, y `ask` dijo {weather!r} y {maps!r}",
    )
    ensure(
        board.most == 3,
        "hubo tres consultas a medias a la vez, y el tablero llegó a "
        f"{board.most}",
    )
    ensure(
        board.shown == 0,
        f"han acabado las tres, y el tablero dice {board.shown}",
    )
