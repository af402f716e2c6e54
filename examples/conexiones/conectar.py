"""Conectar sin bloquear: se pide ahora, y el resultado se mira después.

Ejecuta: python3 examples/conexiones/conectar.py
"""

# ANCHOR: programa
import errno
import os
import selectors
import socket


def closed():
    """La dirección de una cocina que ya ha cerrado."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return listener.getsockname()


def outcome(connection):
    """None si todavía no se sabe."""
    error = connection.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
    if error == errno.ECONNREFUSED:
        return "nadie escucha"
    if error:
        raise OSError(error, os.strerror(error))
    try:
        connection.getpeername()
    except OSError as why:
        if why.errno == errno.ENOTCONN:
            return None
        raise
    return "hay conexión"


listener = socket.create_server(("127.0.0.1", 0))
selector = selectors.DefaultSelector()
kitchens = []
for address in [listener.getsockname(), closed()]:
    connection = socket.socket()
    connection.setblocking(False)
    # Vuelve enseguida, haya conexión o no.
    connection.connect_ex(address)
    selector.register(connection, selectors.EVENT_WRITE, len(kitchens))
    kitchens.append(connection)
print("dos conexiones pedidas")

known = {}
while len(known) < len(kitchens):
    for key, _ in selector.select():
        if says := outcome(kitchens[key.data]):
            known[key.data] = says
            # Avisa por nivel: sin esto, avisaría otra vez.
            selector.unregister(key.fileobj)
for number, says in sorted(known.items()):
    print(f"cocina {number + 1}: {says}")

for connection in [listener, *kitchens]:
    connection.close()
selector.close()
# ANCHOR_END: programa
