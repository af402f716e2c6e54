"""Dos consultas que se detienen a la mitad, con un generador.

Ejecuta: python3 examples/historia/a_mano.py
"""


# ANCHOR: programa
def check(service):
    yield f"pregunta: {service}"
    yield f"responde: {service}"


weather = check("clima")
maps = check("mapas")
for _ in range(2):
    print(next(weather))
    print(next(maps))
# ANCHOR_END: programa
