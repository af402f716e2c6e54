"""Los pedidos, y cuántas tareas hay."""

import asyncio

from arnes import Gauge, counted, ends, ensure

ORDERS = 100
TABLES = 5
# Lo que tardan entre todos, repartido entre las mesas, y el último.
ENOUGH = 440 + 40


class Room:
    def __init__(self):
        self.serving = Gauge()
        self.served = []
        self.alive = 0
        # Las que había antes de empezar.
        self.others = 0

    async def serve(self, order):
        """Tarda de 4 a 40 milisegundos, según el pedido."""
        with self.serving.enter():
            self.served.append(order)
            await asyncio.sleep(0.004 * (order * 3 % 10 + 1))
            alive = len(asyncio.all_tasks()) - self.others
            self.alive = max(self.alive, alive)


async def check(attempt):
    room = Room()
    # La de `serve_all` también cuenta.
    room.others = len(asyncio.all_tasks()) + 1
    gauge = room.serving
    start = asyncio.get_running_loop().time()
    await ends(
        attempt.serve_all(room),
        lambda: "se quedó esperando: "
        + counted(
            gauge.entered,
            "se atendió # pedido",
            "se atendieron # pedidos",
        )
        + f" de {ORDERS}, y nadie devuelve su permiso",
    )
    took = round((asyncio.get_running_loop().time() - start) * 1000)
    served, most = gauge.entered, gauge.most
    ensure(served > 0, "no se atendió ningún pedido")
    ensure(
        served == ORDERS and gauge.now == 0,
        "volvió con "
        + counted(gauge.now, "# pedido", "# pedidos")
        + f" a medias y {ORDERS - served} sin empezar",
    )
    missing = set(range(ORDERS)) - set(room.served)
    twice = max(room.served, key=room.served.count)
    ensure(
        not missing,
        f"el pedido {twice} se atendió "
        + counted(room.served.count(twice), "# vez", "# veces")
        + f", y el {min(missing, default=0)}, ninguna",
    )
    ensure(
        most <= TABLES,
        f"se atendieron {most} a la vez y hay {TABLES} mesas: el permiso no "
        "viaja con su tarea",
    )
    ensure(
        most == TABLES,
        f"como mucho se atendió a {most} a la vez, y hay {TABLES} mesas",
    )
    ensure(
        room.alive <= TABLES,
        f"hubo {room.alive} tareas vivas y hay {TABLES} mesas: las demás se "
        "lanzaron para esperar su permiso",
    )
    ensure(
        took <= ENOUGH,
        f"tardó {took} ms y caben en {ENOUGH}: hubo mesas libres, y el pedido "
        "siguiente no entró hasta que acabaron las demás",
    )
