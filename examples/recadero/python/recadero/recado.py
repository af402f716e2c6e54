"""De qué se habla: un recado, su destino y cómo acaba un turno."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from yarl import URL

LONGEST = 2000


class Refused(Exception):
    """No se acepta: con qué estado y por qué."""

    def __init__(self, status, why):
        super().__init__(why)
        self.status = status
        self.why = why


def bad(why):
    return Refused(400, why)


def full():
    return Refused(503, "no cabe ninguno más: vuelve luego")


@dataclass(frozen=True)
class Destination:
    url: str
    host: str

    @staticmethod
    def parse(text):
        """Da a un destino su forma única. Lanza ValueError si no vale."""
        if len(text) > LONGEST:
            raise ValueError("es demasiado larga")
        url = URL(text)
        if url.scheme != "http":
            raise ValueError("tiene que ser de HTTP sin cifrar")
        if not url.host:
            raise ValueError("no tiene servidor")
        if url.user is not None or url.password is not None:
            raise ValueError("lleva credenciales")
        host = f"{url.host}:{url.port}"
        return Destination(str(url.with_fragment(None)), host)


@dataclass(frozen=True)
class Draft:
    """Un recado que aún no se ha aceptado; su cuerpo, bytes o un archivo."""

    destination: Destination
    kind: str | None
    body: bytes | Path
    digest: bytes
    key: str | None

    def print(self):
        """Lo que hace que dos recados sean el mismo, además de la clave."""
        parts = [self.destination.url, self.kind or ""]
        start = "\0".join([*parts, ""]).encode()
        return hashlib.sha256(start + self.digest).digest()


@dataclass(frozen=True)
class Turn:
    """Un recado al que le toca salir, con el derecho a sacarlo."""

    id: int
    destination: Destination
    kind: str | None
    body: bytes | Path
    attempt: int
    lease: int


@dataclass(frozen=True)
class Delivered:
    pass


@dataclass(frozen=True)
class Failed:
    why: str


@dataclass(frozen=True)
class Again:
    after: float
    why: str


@dataclass(frozen=True)
class Spent:
    """Ha salido más veces que las permitidas: ni se intenta."""

    why: str


@dataclass(frozen=True)
class Returned:
    """No ha dado tiempo a saberlo: vuelve a la cola como estaba."""


@dataclass(frozen=True)
class Waiting:
    """Lo que espera en una fila, y lo que falta para su turno."""

    destination: str
    pending: int
    next: float
    out: bool
    reason: str | None


@dataclass(frozen=True)
class Summary:
    """Lo que espera en total, y las filas más largas."""

    pending: int
    oldest: float
    lanes: list[Waiting]
