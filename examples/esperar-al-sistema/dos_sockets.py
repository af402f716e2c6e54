"""Dos sockets y una sola espera: el sistema dice cuál tiene datos.

Ejecuta: python3 examples/esperar-al-sistema/dos_sockets.py
"""

# ANCHOR: programa
import selectors
import socket

TABLES = ["terraza", "salón"]
calls = 0


def drain(connection):
    """Lee hasta que habría que esperar, y cuenta las llamadas."""
    global calls
    order = b""
    while True:
        calls += 1
        try:
            piece = connection.recv(16)
        # No es un fallo: ahora mismo no hay nada más.
        except BlockingIOError:
            return order.decode()
        if not piece:
            return order.decode()
        order += piece


selector = selectors.DefaultSelector()
tables, kitchen = [], []
with socket.create_server(("127.0.0.1", 0)) as listener:
    for number in range(len(TABLES)):
        tables.append(socket.create_connection(listener.getsockname()))
        connection, _ = listener.accept()
        connection.setblocking(False)
        selector.register(connection, selectors.EVENT_READ, number)
        kitchen.append(connection)

for name, connection in zip(TABLES, kitchen):
    print(f"{name}: «{drain(connection)}»")
for number, order in [(1, "sopa"), (0, "arroz")]:
    tables[number].sendall(order.encode())
    # El único sitio donde el hilo se detiene, por los dos sockets.
    for key, _ in selector.select():
        order = drain(kitchen[key.data])
        print(f"aviso de {TABLES[key.data]}: «{order}»")
print(f"lecturas: {calls}")

for connection in tables + kitchen:
    connection.close()
selector.close()
# ANCHOR_END: programa
