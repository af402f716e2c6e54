"""Un rastreador con todos sus topes, para copiar entero.

Ejecuta: python3 examples/rastreador/rastreador.py
"""

# ANCHOR: pagina
import asyncio
import json
import random
from collections import Counter, deque
from dataclasses import dataclass, field

from aiohttp import ClientError, ClientSession, ClientTimeout, web
from aiohttp.test_utils import TestServer
from yarl import URL

# Intentos de cada página.
TRIES = 3
BASE = 0.01
# Lo más que se lee de una.
BODY = 100_000


class Failed(Exception):
    """Cómo acaba la que no se lee, y si se puede repetir."""

    def __init__(self, why, repeatable=False):
        super().__init__(why)
        self.repeatable = repeatable


def links(page, text):
    """Adónde lleva una página. `join` resuelve lo que no trae servidor."""
    targets = [part.split(">")[0] for part in text.split("href=")[1:]]
    return [page.join(URL(target)) for target in targets]


async def attempt(session, url):
    async with session.get(url, allow_redirects=False) as response:
        status = response.status
        if 300 <= status < 400:
            if "location" not in response.headers:
                raise Failed("no dice adónde")
            target = URL(response.headers["location"])
            return "lleva a otra", [url.join(target)]
        if status == 404:
            raise Failed("no está")
        if status != 200:
            raise Failed("no la da", status == 429 or status >= 500)
        body = bytearray()
        async for chunk in response.content.iter_any():
            if len(body) + len(chunk) > BODY:
                raise Failed("demasiado larga")
            body += chunk
        return "leída", links(url, body.decode(errors="replace"))


async def get(session, url):
    retry = 0
    while True:
        try:
            return await attempt(session, url)
        except TimeoutError:
            error = Failed("tarda", repeatable=True)
        except ClientError:
            error = Failed("falla la red", repeatable=True)
        except Failed as why:
            error = why
        retry += 1
        if not error.repeatable or retry == TRIES:
            return str(error), []
        # El doble cada vez, y de ahí un trozo al azar.
        await asyncio.sleep(BASE * 2**retry * random.random())
# ANCHOR_END: pagina


# ANCHOR: rastrear
@dataclass
class Limits:
    # Las que se piden a la vez.
    places: int = 4
    # Las que se piden entre todas.
    pages: int = 100
    # Los enlaces que se siguen desde la primera.
    depth: int = 3
    # Lo que dura un intento, con su cuerpo.
    attempt: float = 30
    whole: float = 60


@dataclass
class Report:
    ends: dict = field(default_factory=dict)
    # Las que se conocen y no se han acabado de leer.
    left: set = field(default_factory=set)
    too_deep: int = 0
    why: str = ""


async def crawl(start, limits, stop):
    timeout = ClientTimeout(total=limits.attempt)
    async with ClientSession(timeout=timeout) as session:
        return await crawl_with(session, start, limits, stop)


async def crawl_with(session, start, limits, stop):
    report = Report()
    # Todas las que se han visto están en una de las dos listas.
    report.left.add(start)
    row, calls, asked = deque([(start, 0)]), {}, 0
    asks = asyncio.create_task(stop.wait())
    deadline = asyncio.create_task(asyncio.sleep(limits.whole))
    while not report.why:
        while row and len(calls) < limits.places and asked < limits.pages:
            asked += 1
            url, depth = row.popleft()
            calls[asyncio.create_task(get(session, url))] = url, depth
        if calls:
            waiting = [asks, deadline, *calls]
            first = asyncio.FIRST_COMPLETED
            await asyncio.wait(waiting, return_when=first)
        if asks.done():
            report.why = "lo piden"
        elif deadline.done():
            report.why = "vence el plazo"
        elif not calls:
            report.why = "tope de páginas" if row else "no hay más"
        for call in [call for call in calls if call.done()]:
            if report.why:
                break
            url, depth = calls.pop(call)
            report.left.remove(url)
            report.ends[url], found = call.result()
            for link in found:
                # La misma página, por otro sitio.
                link = link.with_fragment(None)
                known = link in report.ends or link in report.left
                host = link.scheme == start.scheme and link.host == start.host
                if known or not host or link.port != start.port:
                    continue
                if depth == limits.depth:
                    report.too_deep += 1
                    continue
                report.left.add(link)
                row.append((link, depth + 1))
    # Las que están a medias se cancelan: siguen en `left`.
    for task in [asks, deadline, *calls]:
        task.cancel()
    await asyncio.wait([asks, deadline, *calls])
    return report
# ANCHOR_END: rastrear


# ANCHOR: sitio
PAGES = {
    "/": "/carta carta#postres /gira /llena /rota /enorme /perdida /sala/1 "
    "http://otra.invalid/ mailto:cocina@otra.invalid",
    "/carta": "/ platos/sopa",
    "/platos/sopa": "../carta .",
    "/platos/": "",
    "/llena": "/carta",
    "/barra": "/cuelga /carta",
}


class Site:
    def __init__(self):
        self.calls = Counter()
        self.hung = asyncio.Event()

    async def visit(self, request):
        path = request.path
        self.calls[path] += 1
        targets = PAGES.get(path)
        if path.startswith("/sala/"):
            number = int(path.removeprefix("/sala/"))
            targets = f"/sala/{number + 1}"
        if path in ("/gira", "/vuelve"):
            to = "/vuelve" if path == "/gira" else "/gira"
            return web.Response(status=303, headers={"location": to})
        if path == "/llena" and self.calls[path] < 3:
            return web.Response(status=503)
        if path == "/rota":
            return web.Response(status=500)
        if path == "/enorme":
            return web.Response(text="x" * 2 * BODY)
        if path == "/cuelga":
            self.hung.set()
            await asyncio.Event().wait()
        if targets is None:
            return web.Response(status=404)
        links = [f"<a href={it}>plato</a>\n" for it in targets.split()]
        return web.Response(text="".join(links))

    def server(self):
        app = web.Application()
        app.router.add_get("/{path:.*}", self.visit)
        return TestServer(app, handler_cancellation=True)
# ANCHOR_END: sitio


# ANCHOR: programa
def show(name, report):
    print(f"{name}: {report.why}")
    for url, end in sorted(report.ends.items()):
        print(f"  {url.path}: {end}")
    left = [url.path for url in sorted(report.left)]
    print(f"  por leer: {json.dumps(left)}")
    print(f"  enlaces demasiado hondos: {report.too_deep}")


async def main():
    site, stop = Site(), asyncio.Event()
    async with site.server() as server:
        start = server.make_url("/")
        show("entero", await crawl(start, Limits(), stop))
        twice = {
            path: calls for path, calls in site.calls.items() if calls > 1
        }
        twice = json.dumps(twice, sort_keys=True)
        print(f"  pedidas más de una vez: {twice}")

        show("dos", await crawl(start, Limits(pages=2), stop))

        hung = server.make_url("/cuelga")
        show("calla", await crawl(hung, Limits(attempt=0.05), stop))

    site = Site()
    async with site.server() as server:
        start = server.make_url("/barra")
        cut = asyncio.create_task(crawl(start, Limits(places=1), stop))
        # Si falla antes, no llega a `/cuelga`.
        cut.add_done_callback(lambda _: site.hung.set())
        await site.hung.wait()
        stop.set()
        show("cortado", await cut)


asyncio.run(main())
# ANCHOR_END: programa
