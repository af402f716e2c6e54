"""Lo que se ha grabado de unos trabajos."""

from enum import Enum

from arnes import ensure


class Kind(Enum):
    IN_A_ROW = "en fila"
    CONCURRENT = "concurrentes"
    SIMULTANEOUS = "simultáneos"


# Cómo se llama, los turnos de cada uno, cómo van y por qué.
RECORDS = [
    (
        "uno detrás de otro",
        [[(0, 30)], [(30, 50)]],
        Kind.IN_A_ROW,
        "el segundo empieza cuando el primero ha acabado",
    ),
    (
        "dos consultas en un hilo",
        [[(0, 1), (300, 301)], [(1, 2), (200, 201)]],
        Kind.CONCURRENT,
        "las dos están a medias hasta el 201, y los turnos van de uno en uno",
    ),
    (
        "dos hilos",
        [[(0, 100)], [(40, 140)]],
        Kind.SIMULTANEOUS,
        "del 40 al 100 los dos tienen su turno",
    ),
    (
        "uno que espera solo",
        [[(0, 1), (50, 51)]],
        Kind.IN_A_ROW,
        "no hay otro trabajo con el que esté a medias",
    ),
    (
        "el primero y el tercero",
        [[(0, 2), (8, 9)], [(20, 21)], [(5, 6)]],
        Kind.CONCURRENT,
        "el tercero empieza y acaba mientras espera el primero",
    ),
    (
        "un turno largo al volver",
        [[(0, 1), (10, 20)], [(15, 18)]],
        Kind.SIMULTANEOUS,
        "del 15 al 18 los dos tienen su turno",
    ),
    (
        "una pareja de cada",
        [[(0, 1), (90, 91)], [(2, 8)], [(5, 6)]],
        Kind.SIMULTANEOUS,
        "el segundo y el tercero tienen su turno del 5 al 6",
    ),
    (
        "dos que empiezan juntos",
        [[(0, 10)], [(0, 10)]],
        Kind.SIMULTANEOUS,
        "del 0 al 10 los dos tienen su turno",
    ),
    (
        "un turno de en medio",
        [[(0, 1), (20, 30), (50, 51)], [(2, 3)], [(25, 28)]],
        Kind.SIMULTANEOUS,
        "el primero y el tercero tienen su turno del 25 al 28",
    ),
]


def check(attempt):
    for name, works, right, why in RECORDS:
        said = attempt.kind(works)
        shown = said.value if isinstance(said, Kind) else said
        ensure(
            said == right,
            f"con «{name}», dijiste «{shown}», y {why}",
        )
