"""Cuántas entregas hay en cada servidor, y cuál está cortado."""

from dataclasses import dataclass

# Lo que se recuerda un fallo de un servidor al que no se ha vuelto.
FORGETS = 3600


@dataclass(frozen=True)
class Rules:
    # Entregas a la vez.
    at_once: int
    # Fallos seguidos con los que se corta.
    failures: int
    # Lo que dura el corte; después se prueba con una.
    pause: float


class Host:
    def __init__(self):
        self.running = 0
        self.failures = 0
        # Cuándo ha fallado la última vez.
        self.failed = None

    def closed_until(self, rules):
        """Cuándo se puede probar con él, si está cortado."""
        if self.failures < rules.failures:
            return None
        return self.failed + rules.pause


class Hosts:
    """Solo recuerda los que tienen algo en curso o fallos de hace poco."""

    def __init__(self, rules):
        self._rules = rules
        self._hosts = {}

    def busy(self, now):
        """Aquellos a los que ahora no se les puede enviar otro."""
        forgets = max(FORGETS, self._rules.pause)
        # Si no, quedaría uno por cada dirección que no existe.
        self._hosts = {
            name: host
            for name, host in self._hosts.items()
            if host.running
            or (host.failed is not None and now < host.failed + forgets)
        }
        return [n for n, h in self._hosts.items() if self._is_busy(h, now)]

    def _is_busy(self, host, now):
        until = host.closed_until(self._rules)
        if until is None:
            return host.running >= self._rules.at_once
        # Cortado, ninguno; pasado el corte, uno de prueba.
        return now < until or host.running >= 1

    def next_trial(self, now):
        """Cuánto falta para poder probar con alguno de los cortados."""
        hosts = self._hosts.values()
        ends = [host.closed_until(self._rules) for host in hosts]
        waits = [end - now for end in ends if end is not None and end > now]
        return min(waits, default=None)

    def starts(self, name):
        self._hosts.setdefault(name, Host()).running += 1

    def ends(self, name, failed, now):
        """Acaba una entrega, y si el servidor ha fallado."""
        host = self._hosts[name]
        host.running -= 1
        if failed:
            host.failures += 1
            host.failed = now
        else:
            host.failures = 0
            host.failed = None
        if host.running == 0 and host.failures == 0:
            del self._hosts[name]
