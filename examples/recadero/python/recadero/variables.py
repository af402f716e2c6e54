"""La configuración: si algo está mal, se dice todo a la vez y no se arranca."""

import os
import sys
from importlib.util import find_spec

PREFIX = "RECADERO_"


class Problems(Exception):
    def __str__(self):
        lines = "".join(f"\n  {line}" for line in self.args[0])
        return f"la configuración está mal:{lines}"


class Variables:
    """Lee variables y junta lo que está mal de todas."""

    def __init__(self, given=os.environ):
        self._given = {k: v for k, v in given.items() if k.startswith(PREFIX)}
        self._wrong = []

    def get(self, name, default, read=str, secret=False):
        """El valor, o el que va puesto. Si está mal, se apunta y se sigue."""
        name = PREFIX + name
        text = self._given.pop(name, None)
        if text is None:
            return default
        try:
            if not text:
                # Quien la deja vacía no ha querido decir «la de aquí».
                raise ValueError("está vacía")
            return read(text)
        except ValueError as why:
            # Lo que puede llevar una contraseña no se repite.
            shown = "…" if secret else text
            self._wrong.append(f"{name}={shown}: {why}")
            return default

    def count(self, name, default):
        """Un número que no puede ser cero: ningún tope lo es."""
        value = self.get(name, default, number)
        if value < 1:
            self._wrong.append(f"{PREFIX}{name}: tiene que pasar de 0")
            return default
        return value

    def millis(self, name, default):
        """Una cuenta de milisegundos, en segundos."""
        return self.count(name, default) / 1000

    def check(self):
        """Acaba de leer. Lanza `Problems` con todo lo que está mal."""
        for name in self._given:
            print(f"aviso: nadie lee {name}", file=sys.stderr)
        if self._wrong:
            raise Problems(self._wrong)


def number(text):
    """Cifras, y nada más."""
    if not (text.isascii() and text.isdigit()):
        raise ValueError("tiene que ser un número de cero en adelante")
    return int(text)


def address(text):
    """Una dirección y su puerto."""
    host, _, port = text.rpartition(":")
    if not host or not port.isdigit() or int(port) > 65_535:
        raise ValueError("tiene que ser como 127.0.0.1:8080")
    return host.strip("[]"), int(port)


def server(text):
    """Una base de PostgreSQL, si se ha instalado con qué usarla."""
    if find_spec("asyncpg") is None:
        raise ValueError("hace falta instalar el extra «postgres»")
    if not text.startswith(("postgres://", "postgresql://")):
        raise ValueError("tiene que ser como postgres://servidor/base")
    return text
