"""Recadero, montado entero.

Ejecuta: python3 -m recadero
"""

import asyncio
import logging
import os
import signal
import sys
from asyncio import FIRST_COMPLETED
from http.client import HTTPException

from aiohttp import web

from . import intake
from .attempt import client
from .bodies import Spool
from .dispatch import Dispatch, Plan
from .hosts import Rules
from .metrics import Metered
from .notify import alive, tell
from .policy import Policy
from .store import Store
from .variables import Problems, Variables, address, number, server
from .watch import Watched

# Un cuerpo que nadie nombra y no cambia en este rato no está llegando.
STILL = 3600


async def main():
    vars = Variables()
    host, port = vars.get("ESCUCHA", ("127.0.0.1", 8080), address)
    short = vars.count("CUERPO_CORTO", 65_536)
    most = vars.count("CUERPO_MAX", 67_108_864)
    capacity = vars.count("COLA", 10_000)
    folder = vars.get("CARPETA", "datos")
    connect = vars.millis("CONECTA_MS", 2000)
    limit = vars.millis("INTENTO_MS", 10_000)
    policy = Policy(
        # Un destino apagado un día entero no pierde nada.
        attempts=vars.count("INTENTOS", 300),
        first=vars.millis("ESPERA_MS", 500),
        most=vars.millis("ESPERA_MAX_MS", 600_000),
    )
    at_once = vars.count("A_LA_VEZ", 64)
    rules = Rules(
        at_once=vars.count("POR_SERVIDOR", 4),
        failures=vars.count("FALLOS", 5),
        pause=vars.millis("CORTE_MS", 5000),
    )
    closing = vars.millis("CIERRE_MS", 10_000)
    head = vars.millis("CABECERA_MS", 10_000)
    kept = vars.count("SUCESOS", 1024)
    listeners = vars.count("OYENTES", 500)
    level = vars.get("REGISTRO", "INFO", log_level)
    notice = vars.get("AVISO_MS", 0, number) / 1000
    url = vars.get("POSTGRES", None, server, secret=True)
    pool = vars.count("CONEXIONES_BASE", 8)
    vars.check()
    if sys.argv[-1] == "salud":
        return alive(host, port)
    log_from(level)

    # Vencería con el intento en curso si no pasara de lo que dura uno.
    lease = 2 * limit
    async with store_for(url, pool, folder, capacity, lease, rules) as base:
        spool = Spool(base.bodies, short, most, head, base.uses)
        await spool.sweep(STILL if url else 0)
        watched = Watched(spool.tidies(base), kept)
        store = Metered(watched)

        leaving, stop = asyncio.Event(), asyncio.Event()
        # Antes de decir que escucha: desde entonces puede llegar una.
        on_signals(leaving)
        app = web.Application(middlewares=[intake.refusals])
        app.add_routes(intake.routes(store, spool))
        app.add_routes(watched.routes(listeners, stop))
        app.add_routes(store.routes())
        app.add_routes(health(leaving))
        runner = web.AppRunner(
            app,
            access_log=None,
            # Para quien se calla entre dos peticiones, o a media cabecera.
            keepalive_timeout=head,
            shutdown_timeout=closing,
        )
        await runner.setup()
        await web.TCPSite(runner, host, port).start()
        place, port, *_ = runner.addresses[0]
        print(f"escucha en {place}:{port}", flush=True)

        async with client(connect) as session:
            plan = Plan(session, limit, policy, at_once, rules, closing)
            deliver = asyncio.create_task(Dispatch(store, plan).run(stop))
            tell("READY=1")
            await until_leaving(leaving, deliver)
            tell("STOPPING=1")
            # Quien reparte las peticiones se entera antes de que se deje de
            # atender.
            await asyncio.sleep(notice)
            stop.set()
            _, returned = await asyncio.gather(runner.cleanup(), deliver)
    print(f"cerrado: {returned} a medias", flush=True)


def store_for(url, pool, folder, capacity, lease, rules):
    if url is None:
        return Store(folder, capacity, lease)
    # Quien no la usa no tiene que instalar asyncpg.
    from .postgres import Shared

    return Shared(url, pool, folder, capacity, lease, rules.at_once)


class Down(Exception):
    """Algo que no acaba nunca ha acabado: así no se puede seguir."""


async def until_leaving(leaving, deliver):
    leave = asyncio.create_task(leaving.wait())
    await asyncio.wait([leave, deliver], return_when=FIRST_COMPLETED)
    if deliver.done():
        raise Down("quien reparte se ha caído") from deliver.exception()


def health(leaving):
    async def alive(request):
        return web.Response(text="vivo\n")

    async def ready(request):
        if leaving.is_set():
            return web.Response(text="cerrando\n", status=503)
        return web.Response(text="listo\n")

    return [web.get("/salud", alive), web.get("/listo", ready)]


def on_signals(leaving):
    """La primera señal cierra por las buenas; la segunda, ya."""

    def leave(number):
        if leaving.is_set():
            os._exit(128 + number)
        leaving.set()

    loop = asyncio.get_running_loop()
    for number in [signal.SIGTERM, signal.SIGINT]:
        loop.add_signal_handler(number, leave, number)


def log_level(text):
    if text.upper() not in logging.getLevelNamesMapping():
        raise ValueError("tiene que ser ERROR, WARNING, INFO o DEBUG")
    return text.upper()


def log_from(level):
    form = "%(asctime)s %(levelname)s %(message)s"
    logging.basicConfig(level=level, format=form, stream=sys.stderr)
    # Con cada consulta escribe sus valores, y un destino puede llevar clave.
    logging.getLogger("aiosqlite").setLevel("WARNING")


def run():
    try:
        asyncio.run(main())
    except (Problems, OSError, HTTPException, Down) as why:
        sys.exit(f"recadero: {why}")


if __name__ == "__main__":
    run()
