"""Un aviso por flanco: llega cuando hay bytes nuevos, no mientras los haya.

En Linux, porque `selectors` solo avisa por nivel y este usa epoll.

Ejecuta: python3 examples/esperar-al-sistema/flanco.py
"""

# ANCHOR: programa
import select
import socket


def noticed(selector, wait):
    return "sí" if selector.poll(wait) else "no"


with socket.create_server(("127.0.0.1", 0)) as listener:
    table = socket.create_connection(listener.getsockname())
    kitchen, _ = listener.accept()
kitchen.setblocking(False)
selector = select.epoll()
selector.register(kitchen, select.EPOLLIN | select.EPOLLET)

with table, kitchen, selector:
    table.sendall(b"sopa")
    print(f"llegan 4 bytes; ¿aviso? {noticed(selector, None)}")

    n = len(kitchen.recv(2))
    left = len(kitchen.recv(16, socket.MSG_PEEK))
    print(f"leo {n} y quedan {left}")
    print(f"¿aviso? {noticed(selector, 0)}")

    table.sendall(b"!")
    print(f"llega 1 más; ¿aviso? {noticed(selector, None)}")
    n = len(kitchen.recv(16))
    print(f"leo {n}")
# ANCHOR_END: programa
