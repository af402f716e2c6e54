"""Una base con una sola conexión."""

import asyncio
from dataclasses import dataclass

from arnes import Gauge, counted, ends, ensure

# Los precios de los pedidos, que se numeran desde el 1.
PRICES = [20, 70, 30, 90, 250, 40]


@dataclass
class Order:
    id: int
    price: int


class Database:
    def __init__(self):
        self.connection = asyncio.Lock()
        self.open = self.early = False
        # La última fila leída.
        self.row = 0
        self.marking = Gauge()
        self.marked = []

    async def orders(self):
        """La consulta: tiene la conexión mientras está abierta."""
        async with self.connection:
            self.open = True
            try:
                for row, price in enumerate(PRICES, 1):
                    await asyncio.sleep(0.01)
                    self.row = max(self.row, row)
                    yield Order(row, price)
            finally:
                self.open = False

    async def mark(self, id):
        """Marca un pedido: pide la conexión."""
        with self.marking.enter():
            self.early |= self.open
            async with self.connection:
                await asyncio.sleep(0.01)
                self.marked.append(id)


async def search(attempt, limit, due, rows):
    database = Database()

    def stuck():
        if database.marking.now and database.open:
            return (
                "se quedó esperando: `mark` pide la conexión, y la tiene la "
                f"consulta, que sigue abierta por la fila {database.row}"
            )
        return "se quedó esperando, y la conexión está libre"

    found = await ends(attempt.first_over(database, limit), stuck)
    read = database.row
    ensure(read > 0, "no se leyó ninguna fila")
    ensure(
        read <= rows,
        f"el primero de más de {limit} está en la fila {rows}, y se leyeron "
        f"{read}",
    )
    ensure(
        found == due,
        f"de más de {limit}, el primero es {due}, y dijiste {found}",
    )
    ensure(
        read == rows,
        counted(read, "se leyó # fila", "se leyeron # filas")
        + f", y para saber que no hay ninguno de más de {limit} son {rows}",
    )
    marked, wanted = database.marked, [due] if due else []
    ensure(
        marked == wanted,
        f"hay que marcar {wanted}, y está marcado {marked}",
    )
    ensure(
        not database.early,
        "se llamó a `mark` con la consulta abierta: al generador que se deja "
        "a medias lo cierra el bucle de eventos, en otro turno",
    )


async def check(attempt):
    await search(attempt, 50, 2, 2)
    await search(attempt, 200, 5, 5)
    await search(attempt, 900, None, len(PRICES))
