"""Una entrega: un intento, con sus límites, y lo que se sabe al acabar."""

import asyncio
from dataclasses import dataclass
from pathlib import Path

import aiohttp
from yarl import URL

# Lo que se lee de una respuesta, y lo que se espera a que acabe.
REPLY = 64 * 1024
REPLY_TIME = 1
# Estos tres dicen que más tarde puede que sí.
LATER = {408, 425, 429}


@dataclass(frozen=True)
class Accepted:
    pass


@dataclass(frozen=True)
class Rejected:
    """El destino no lo quiere: repetirlo daría lo mismo."""

    why: str


@dataclass(frozen=True)
class Unsure:
    """No se sabe, o ahora no puede. Quizá lo ha recibido."""

    why: str
    wait: float = 0


def client(connect):
    """El cliente de todas las entregas. Sin tope: lo pone quien reparte."""
    return aiohttp.ClientSession(
        connector=aiohttp.TCPConnector(limit=0, keepalive_timeout=10),
        timeout=aiohttp.ClientTimeout(total=None, sock_connect=connect),
        cookie_jar=aiohttp.DummyCookieJar(),
        auto_decompress=False,
    )


async def attempt(session, turn, limit):
    """Hace un intento, que no dura más de `limit`.

    Si se cancela a medias, el destino puede haberlo recibido.
    """
    headers = {"recado-id": str(turn.id), "recado-intento": str(turn.attempt)}
    if turn.kind is not None:
        headers["content-type"] = turn.kind
    try:
        body = turn.body
        if isinstance(body, Path):
            body = await asyncio.to_thread(body.open, "rb")
        async with asyncio.timeout(limit):
            response = await session.post(
                URL(turn.destination.url, encoded=True),
                data=body,
                headers=headers,
                allow_redirects=False,
                skip_auto_headers=["content-type"],
            )
    except aiohttp.ConnectionTimeoutError:
        return Unsure("no conecta a tiempo")
    except TimeoutError:
        return Unsure("no contesta a tiempo")
    except (aiohttp.ClientConnectorDNSError, UnicodeError):
        # Lo segundo, de un nombre que no se puede ni preguntar.
        return Unsure("no encuentra el nombre")
    except aiohttp.ClientConnectorError:
        return Unsure("no conecta")
    except aiohttp.ClientError:
        return Unsure("no contesta bien")
    except OSError as why:
        return Unsure(f"no se lee el cuerpo: {why.strerror}")
    async with response:
        # Decide la cabecera; el cuerpo se lee para aprovechar la conexión.
        try:
            async with asyncio.timeout(REPLY_TIME):
                await drain(response)
        except (TimeoutError, aiohttp.ClientError):
            pass
        return judge(response)


async def drain(response):
    read = 0
    async for chunk in response.content.iter_any():
        read += len(chunk)
        if read > REPLY:
            return


def judge(response):
    status = response.status
    why = f"contesta {status}"
    if 200 <= status < 300:
        return Accepted()
    if status in LATER or status >= 500:
        return Unsure(why, retry_after(response))
    return Rejected(why)


def retry_after(response):
    """Los segundos que pide esperar; la otra forma, una fecha, no se mira."""
    text = response.headers.get("retry-after", "").strip()
    return int(text) if text.isascii() and text.isdigit() else 0
