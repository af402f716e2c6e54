"""Escribir en un archivo con búfer no llega al archivo hasta el `flush`.

Ejecuta: python3 examples/lectores-y-escritores/nota_en_el_bufer.py
"""

# ANCHOR: programa
import tempfile
from pathlib import Path

with tempfile.TemporaryDirectory() as folder:
    path = Path(folder, "nota.txt")
    with open(path, "w") as note:
        note.write("sopa\n")
        print(f"tras escribir: {path.stat().st_size} bytes")
        note.flush()
        print(f"tras vaciar: {path.stat().st_size} bytes")
# ANCHOR_END: programa
