"""Los pedidos, y cuántas tareas hay."""

import asyncio

from arnes import Gauge, ends, ensure

ORDERS = 100
TABLES = 5


class Room:
    def __init__(self):
        self.serving = Gauge()
        self.alive = 0
        # Las que había antes de empezar.
        self.others = 0

    async def serve(self, order):
        with self.serving.enter():
            await asyncio.sleep(0.01)
            alive = len(asyncio.all_tasks()) - self.others
            self.alive = max(self.alive, alive)


async def check(attempt):
    room = Room()
    # La de `serve_all` también cuenta.
    room.others = len(asyncio.all_tasks()) + 1
    gauge = room.serving
    await ends(
        attempt.serve_all(room),
        lambda: f"se quedó esperando: se atendieron {gauge.entered} pedidos "
        f"de {ORDERS}, y nadie devuelve su permiso",
    )
    served, most = gauge.entered, gauge.most
    ensure(served > 0, "no se atendió ningún pedido")
    ensure(
        served == ORDERS and gauge.now == 0,
        f"volvió con {gauge.now} pedidos a medias y {ORDERS - served} sin "
        "empezar",
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
