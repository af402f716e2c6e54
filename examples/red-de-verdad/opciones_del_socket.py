"""Lo que se pide a un socket antes de confiar en él, y lo que trae puesto.

Ejecuta: python3 examples/red-de-verdad/opciones_del_socket.py
"""

# ANCHOR: programa
import asyncio
import socket


def tune(options):
    options.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    options.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
    options.setsockopt(socket.IPPROTO_TCP, socket.TCP_KEEPIDLE, 60)
    options.setsockopt(socket.IPPROTO_TCP, socket.TCP_KEEPINTVL, 10)
    options.setsockopt(socket.IPPROTO_TCP, socket.TCP_KEEPCNT, 3)


def describe(when, options):
    def get(level, name):
        return options.getsockopt(level, name)

    nodelay = bool(get(socket.IPPROTO_TCP, socket.TCP_NODELAY))
    print(f"{when}: TCP_NODELAY {nodelay}")
    keepalive = bool(get(socket.SOL_SOCKET, socket.SO_KEEPALIVE))
    print(f"{when}: SO_KEEPALIVE {keepalive}")
    silence = get(socket.IPPROTO_TCP, socket.TCP_KEEPIDLE)
    print(f"{when}: pregunta tras {silence} s de silencio")


async def main():
    server = await asyncio.start_server(
        lambda _, writer: writer.close(), "127.0.0.1", 0
    )
    address = server.sockets[0].getsockname()
    _, writer = await asyncio.open_connection(*address)
    options = writer.get_extra_info("socket")
    describe("al conectar", options)
    tune(options)
    describe("después", options)
    writer.close()
    await writer.wait_closed()
    server.close()


asyncio.run(main())
# ANCHOR_END: programa
