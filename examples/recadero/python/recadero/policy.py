"""Qué se hace después de un intento: una función, sin reloj ni red."""

from dataclasses import dataclass

from .attempt import Accepted, Rejected, Unsure
from .recado import Again, Delivered, Failed


@dataclass(frozen=True)
class Policy:
    # Intentos de un recado, con el primero.
    attempts: int
    # La primera espera; después, el doble cada vez.
    first: float
    # La más larga; también, lo más que un destino puede pedir que se espere.
    most: float

    def settle(self, verdict, attempt, dice, within_budget):
        """Lo que toca después de un intento; `dice` va de 0 a 1."""
        match verdict:
            case Accepted():
                return Delivered()
            case Rejected(why):
                return Failed(why)
            case Unsure(why, asked):
                pass
        if attempt >= self.attempts:
            return Failed(why)
        top = self.most
        if within_budget:
            top = min(self.first * 2 ** min(attempt - 1, 30), self.most)
        # Media espera como poco: si sale casi cero, no es esperar.
        wait = top * (0.5 + dice / 2)
        return Again(max(wait, min(asked, self.most)), why)


class Budget:
    """Los reintentos que quedan entre todos los destinos."""

    # Lo que paga cada entrega.
    SHARE = 0.2

    def __init__(self, most):
        self._left = self._most = most

    def pays(self, verdict):
        """Apunta un intento, y dice si hay para repetirlo."""
        match verdict:
            case Accepted():
                self._left = min(self._left + Budget.SHARE, self._most)
            case Unsure() if self._left < 1:
                return False
            case Unsure():
                self._left -= 1
        return True
