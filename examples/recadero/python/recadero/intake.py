"""La ventanilla: recibe recados y dice en qué están."""

import json
import logging

from aiohttp import web

from .recado import Destination, Draft, Refused, bad

DESTINATION = "recado-destino"
KEY = "idempotency-key"
LONGEST_KEY = 200

log = logging.getLogger("recadero")


def routes(store, reception):
    async def accept(request):
        # Lo que se puede rechazar sin leer el cuerpo, antes de leerlo.
        to = request.headers.get(DESTINATION)
        if to is None:
            raise bad(f"falta la cabecera {DESTINATION}")
        try:
            destination = Destination.parse(to)
        except ValueError as why:
            raise bad(f"{DESTINATION}: {why}") from None
        key = request.headers.get(KEY)
        if key is not None and not 0 < len(key) <= LONGEST_KEY:
            raise bad(f"{KEY}: de 1 a {LONGEST_KEY} letras")
        async with reception.receive(request.content) as (body, digest):
            draft = Draft(
                destination,
                request.headers.get("content-type"),
                body,
                digest,
                key,
            )
            id = await store.accept(draft)
        log.info("aceptado id=%s", id)
        place = {"location": f"/recados/{id}"}
        return answer({"id": str(id)}, status=202, headers=place)

    async def status(request):
        text = request.match_info["id"]
        found = await store.status(int(text)) if number(text) else None
        if found is None:
            return answer({"error": "no hay ningún recado así"}, status=404)
        return answer(found)

    return [
        web.post("/recados", accept),
        web.get("/recados/{id}", status),
    ]


def number(text):
    # Lo que no cabe en la base tampoco es el número de ningún recado.
    return text.isascii() and text.isdigit() and len(text) < 19


def answer(value, **more):
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return web.Response(text=text, content_type="application/json", **more)


@web.middleware
async def refusals(request, handler):
    """Lo que no se acepta, como respuesta."""
    try:
        return await handler(request)
    except Refused as refused:
        status, why = refused.status, refused.why
    except web.HTTPException:
        raise
    except Exception:
        # A quien llama no le sirve la causa; a quien opera, sí.
        log.exception("no se puede guardar")
        status, why = 503, "ahora no se puede guardar: vuelve luego"
    later = {"retry-after": "1"} if status == 503 else {}
    return answer({"error": why}, status=status, headers=later)
