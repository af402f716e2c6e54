"""Los nombres que dan los clientes, y lo que se imprime."""

import asyncio

from arnes import bail, ensure

# Lo que escribe la nota de quien se cuela.
FREE = "invita la casa"
NAMES = [
    "mesa 4",
    "mesa 4; echo invita la casa",
    "$(echo invita la casa)",
    "mesa 5'; echo invita la casa; echo '",
    "Ana  y  Luis",
    "casa d'Ana & hijos",
    "`echo invita la casa`",
    'mesa 6"; echo invita la casa; echo "',
    "vale 50%sopa y pan",
    "mesa 7\\t8",
]


def check(attempt):
    # Hay procesos de verdad: el reloj también lo es.
    for name in NAMES:
        try:
            note = asyncio.run(attempt.print_note(name))
        except OSError:
            bail(f"con el nombre «{name}» no se puede ejecutar la orden")
        judge(name, note)


def judge(name, note):
    note = note.rstrip("\n")
    ensure(note, f"del nombre «{name}» no salió ninguna nota")
    # El guion lo pone la impresora.
    if note == f"-Nota de {name}":
        return
    ensure(
        note != f"Nota de {name}",
        f"salió «{note}», sin el guion: no pasó por la impresora",
    )
    lines = [it.strip("- ") for it in note.splitlines()]
    ensure(
        FREE not in lines and note != f"-Nota de {FREE}",
        f"el nombre «{name}» se ejecutó como una orden: en la caja se lee "
        f"«{FREE}»",
    )
    note = note.replace("\n", "⏎")
    why = f"el nombre es «{name}», y salió «{note}»"
    if "\\" in name:
        why += ": aquí `echo` y el formato de `printf` cambian las barras"
    bail(why)
