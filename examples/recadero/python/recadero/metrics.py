"""Cuánto se ha hecho y cuánto espera; y un tablero para mirarlo."""

from collections import Counter
from html import escape

from aiohttp import web

from .recado import Again, Delivered, Failed, Refused, Returned, Spent

ENDS = {
    Delivered: "entregados",
    Failed: "fallidos",
    Spent: "fallidos",
    Again: "repetidos",
    Returned: "devueltos",
}
# Para que se lea en un teléfono, donde el destino va encima de lo suyo, y
# también con el más largo.
STYLE = "<style>:root{color-scheme:light dark}\
body{font-family:sans-serif;max-width:60em;margin:1em auto;padding:0 1em}\
table{border-collapse:collapse;width:100%}\
td,th{padding:.4em .8em .4em 0;text-align:left;vertical-align:top}\
td{border-top:1px solid #8886}\
td:first-child{overflow-wrap:anywhere}\
td:nth-child(2){text-align:right}\
th,td:nth-child(3){white-space:nowrap}\
@media(max-width:40em){table,tbody{display:block}\
tr{display:grid;grid-template-columns:4.5em 6em 1fr}\
td:first-child,th:first-child{grid-column:1/-1}\
td:nth-child(n+2){border:0;text-align:left}}</style>"
NAMES = ["aceptados", "rechazados", "rechazados_por_lleno"]
NAMES += dict.fromkeys(ENDS.values())


class Metered:
    """Un almacén que cuenta lo que pasa por él."""

    def __init__(self, inner):
        self._inner = inner
        self._counts = Counter()

    def __getattr__(self, name):
        return getattr(self._inner, name)

    async def accept(self, draft):
        name = "rechazados"
        try:
            id = await self._inner.accept(draft)
            name = "aceptados"
            return id
        except Refused as refused:
            if refused.status == 503:
                name = "rechazados_por_lleno"
            raise
        finally:
            self._counts[name] += 1

    async def settle(self, turn, end):
        await self._inner.settle(turn, end)
        self._counts[ENDS[type(end)]] += 1

    def routes(self):
        async def metrics(request):
            text = self._text(await self._inner.summary())
            return web.Response(text=text, content_type="text/plain")

        async def board(request):
            text = page(await self._inner.summary())
            return web.Response(text=text, content_type="text/html")

        return [web.get("/metricas", metrics), web.get("/", board)]

    def _text(self, summary):
        counts = [
            (f"{name}_total", "counter", self._counts[name]) for name in NAMES
        ]
        # La edad dice más que la cuenta: mil pueden ser un segundo o un día.
        gauges = [
            ("pendientes", "gauge", summary.pending),
            ("espera_segundos", "gauge", summary.oldest),
        ]
        return "".join(
            f"# TYPE recadero_{name} {kind}\nrecadero_{name} {value}\n"
            for name, kind, value in counts + gauges
        )


def page(summary):
    rows = "".join(map(row, summary.lanes))
    return (
        '<!doctype html><html lang="es"><meta charset="utf-8">'
        '<meta http-equiv="refresh" content="2">'
        '<meta name="viewport" content="width=device-width">'
        f"<title>Recadero</title>{STYLE}"
        f"<h1>Pendientes: {summary.pending}</h1>"
        f"<p>El más viejo espera {summary.oldest:.0f} s.</p>"
        "<table><tr><th>Destino<th>Esperan<th>Le toca<th>Motivo</tr>"
        f"{rows}</table>"
    )


def row(lane):
    turn = "ya"
    if lane.out:
        turn = "fuera"
    elif lane.next > 0:
        turn = f"en {lane.next:.1f} s".replace(".", ",")
    # Un destino lo elige quien envía: no puede traer etiquetas.
    destination = escape(lane.destination, quote=False)
    cells = [destination, lane.pending, turn, escape(lane.reason or "")]
    return "<tr>" + "".join(f"<td>{it}" for it in cells) + "</tr>"
