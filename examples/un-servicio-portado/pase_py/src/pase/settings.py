"""Los ajustes, que vienen del entorno y de la línea de órdenes."""

import os
import sys
from dataclasses import dataclass


@dataclass(frozen=True)
class Settings:
    cooks: int
    places: int
    patience: float
    report: float
    grace: float
    printer: list[str]

    @classmethod
    def read(cls):
        return cls(
            cooks=int(os.environ.get("COCINEROS", "2")),
            places=int(os.environ.get("SITIOS", "10")),
            patience=float(os.environ.get("PACIENCIA", "30")),
            report=float(os.environ.get("INFORME", "10")),
            grace=float(os.environ.get("PLAZO", "5")),
            printer=sys.argv[1:] or ["tr", "a-z", "A-Z"],
        )
