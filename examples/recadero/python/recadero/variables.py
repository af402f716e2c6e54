"""La configuración: si algo está mal, se dice todo a la vez y no se arranca."""

import os
import sys

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

    def get(self, name, default, read=str):
        """El valor, o el que va puesto. Si está mal, se apunta y se sigue."""
        name = PREFIX + name
        text = self._given.pop(name, None)
        if text is None:
            return default
        try:
            return read(text)
        except ValueError as why:
            self._wrong.append(f"{name}={text}: {why}")
            return default

    def count(self, name, default):
        """Un número que no puede ser cero: ningún tope lo es."""
        value = self.get(name, default, int)
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


def address(text):
    """Una dirección y su puerto."""
    host, colon, port = text.rpartition(":")
    if not colon or not port.isdigit():
        raise ValueError("tiene que ser dirección:puerto")
    return host.strip("[]"), int(port)
