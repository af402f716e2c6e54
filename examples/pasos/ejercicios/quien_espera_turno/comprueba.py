"""Las grabaciones."""

from arnes import ensure

SPAWNED = "se lanza"
TURN = "en turno"
WAITS = "espera"
WAKES = "despierta"
ENDS = "termina"

# Cómo se llama, la grabación, quién espera su turno y por qué.
RECORDS = [
    (
        "recién lanzadas",
        [("clima", SPAWNED), ("mapas", SPAWNED), ("clima", TURN)],
        ["mapas"],
        "lanzar una tarea la pone en la cola, y recibir el turno la saca",
    ),
    (
        "despierta la principal",
        [
            ("clima", SPAWNED),
            ("noticias", SPAWNED),
            ("principal", WAITS),
            ("clima", TURN),
            ("principal", WAKES),
            ("clima", ENDS),
        ],
        ["noticias", "principal"],
        "a la principal le han llegado sus datos, y noticias estaba antes",
    ),
    (
        "dos avisos",
        [
            ("mapas", SPAWNED),
            ("mapas", TURN),
            ("mapas", WAITS),
            ("mapas", WAKES),
            ("mapas", WAKES),
        ],
        ["mapas"],
        "la despertaron dos veces, y le espera un turno",
    ),
    (
        "un aviso tardío",
        [
            ("clima", SPAWNED),
            ("clima", TURN),
            ("clima", ENDS),
            ("clima", WAKES),
        ],
        [],
        "el clima ya había terminado cuando lo despertaron",
    ),
    (
        "un aviso en su turno",
        [
            ("mapas", SPAWNED),
            ("clima", SPAWNED),
            ("mapas", TURN),
            ("mapas", WAKES),
            ("mapas", WAITS),
        ],
        ["clima", "mapas"],
        "a mapas la despertaron antes de que se pusiera a esperar",
    ),
    (
        "un aviso en su último turno",
        [
            ("mapas", SPAWNED),
            ("clima", SPAWNED),
            ("mapas", TURN),
            ("mapas", WAKES),
            ("mapas", ENDS),
        ],
        ["clima"],
        "mapas terminó en el turno en que la despertaron",
    ),
]


def check(attempt):
    for name, record, right, why in RECORDS:
        said = list(attempt.queue(record))
        shown = ", ".join(said) or "nadie"
        ensure(
            said == right,
            f"en «{name}», dijiste que espera turno: {shown}. Y {why}",
        )
