"""Cien llamadas con tope, límites y reintentos, para copiar entero.

Ejecuta: python3 examples/cien-llamadas/cien_llamadas.py
"""

# ANCHOR: cliente
import asyncio
import random
from collections import Counter

import aiohttp

# Llamadas en curso a la vez.
PLACES = 10
# Intentos de cada una.
TRIES = 3
# Reintentos entre todas.
RETRIES = 20
CONNECT = 0.5
# Lo que dura un intento, con su cuerpo.
ATTEMPT = 2
BASE = 0.01
# Lo más que se lee de un cuerpo.
BODY = 1_000_000


class Failed(Exception):
    """Por qué no se ha servido, y si se puede repetir."""

    def __init__(self, why, repeatable=True):
        super().__init__(why)
        self.repeatable = repeatable


class Caller:
    def __init__(self, session, seconds):
        self.session = session
        self.places = asyncio.Semaphore(PLACES)
        self.retries = RETRIES
        self.deadline = asyncio.get_running_loop().time() + seconds

    async def get(self, url):
        """Un `GET`, que se puede repetir, dentro del plazo de todas."""
        try:
            async with asyncio.timeout_at(self.deadline):
                return await self.with_retries(url)
        except TimeoutError:
            raise Failed("sin plazo") from None

    async def with_retries(self, url):
        retry = 0
        while True:
            try:
                return await self.attempt(url)
            except Failed as error:
                retry += 1
                last = not error.repeatable or retry == TRIES
                if last or not self.pays_retry():
                    raise
            # Sin permiso: otra puede llamar mientras esta espera.
            await asyncio.sleep(BASE * 2**retry * random.random())

    async def attempt(self, url):
        limits = aiohttp.ClientTimeout(total=ATTEMPT, sock_connect=CONNECT)
        # El permiso se guarda hasta haber leído el cuerpo.
        async with self.places:
            try:
                async with self.session.get(url, timeout=limits) as response:
                    return await read(response)
            except TimeoutError:
                raise Failed("intentos agotados por tiempo") from None
            except aiohttp.ClientError as error:
                raise Failed("la red") from error

    def pays_retry(self):
        self.retries -= 1
        return self.retries >= 0


async def read(response):
    status = response.status
    if status != 200:
        raise Failed(f"estado {status}", status == 429 or status >= 500)
    body = bytearray()
    async for chunk in response.content.iter_any():
        if len(body) + len(chunk) > BODY:
            raise Failed("cuerpo demasiado largo", repeatable=False)
        body += chunk
    return bytes(body)


async def get_all(seconds, urls):
    """Cómo acaba cada una; ninguna se pierde, aunque no le llegue el plazo."""
    async with aiohttp.ClientSession() as session:
        caller = Caller(session, seconds)
        calls = [caller.get(url) for url in urls]
        return await asyncio.gather(*calls, return_exceptions=True)
# ANCHOR_END: cliente


# ANCHOR: cocina
class Kitchen:
    """Lo que ve: las llamadas a cada mesa, y las que tiene y ha tenido a la
    vez."""

    def __init__(self):
        self.calls = Counter()
        self.inside = 0
        self.most = 0

    async def open(self):
        server = await asyncio.start_server(self.attend, "127.0.0.1", 0)
        host, port = server.sockets[0].getsockname()
        return f"http://{host}:{port}"

    async def attend(self, reader, writer):
        try:
            while request := await reader.read(1024):
                number = int(request.split()[1].decode().strip("/"))
                self.inside += 1
                self.most = max(self.most, self.inside)
                self.calls[number] += 1
                # Da tiempo a que lleguen las demás.
                await asyncio.sleep(0.005)
                self.inside -= 1
                reply = self.reply(number)
                if reply is None:
                    break
                writer.write(reply)
                await writer.drain()
        except ConnectionError:
            # Quien no quiere leer más se va.
            pass
        finally:
            writer.close()

    def reply(self, number):
        first = self.calls[number] == 1
        # Tres están llenas la primera vez; en la siete se cuelga.
        if first and number in (13, 23, 33):
            return b"HTTP/1.1 503 X\r\ncontent-length: 0\r\n\r\n"
        if first and number == 7:
            return None
        if number in (40, 50):
            status = {40: 404, 50: 500}[number]
            head = f"HTTP/1.1 {status} X\r\ncontent-length: 0\r\n\r\n"
            return head.encode()
        size = 2_000_000 if number == 60 else 4
        head = f"HTTP/1.1 200 OK\r\ncontent-length: {size}\r\n\r\n"
        return head.encode() + b"x" * size
# ANCHOR_END: cocina


# ANCHOR: programa
def describe(end):
    return "servida" if isinstance(end, bytes) else str(end)


async def main():
    for name, seconds in [("con tiempo", 30), ("sin tiempo", 0)]:
        kitchen = Kitchen()
        url = await kitchen.open()
        urls = [f"{url}/{number}" for number in range(100)]
        ends = Counter(map(describe, await get_all(seconds, urls)))
        print(f"{name}:")
        for end, count in sorted(ends.items()):
            print(f"  {end}: {count}")
        capped = str(kitchen.most <= PLACES).lower()
        print(f"  llamadas: {kitchen.calls.total()}, con tope: {capped}")


asyncio.run(main())
# ANCHOR_END: programa
