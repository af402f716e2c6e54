"""Lo que se le dice a quien lo ha arrancado, y preguntarse a sí mismo."""

import http.client
import os
import socket


def tell(state):
    """Se lo dice a systemd, si ha sido él."""
    place = os.environ.get("NOTIFY_SOCKET")
    if place is None:
        return
    # Los que empiezan por «@» no están en ninguna carpeta.
    if place.startswith("@"):
        place = "\0" + place[1:]
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as out:
        out.sendto(state.encode(), place)


def alive(host, port):
    """Pregunta al que escucha ahí; si no contesta que sí, lanza OSError."""
    # Quien escucha en todas las direcciones escucha en la de la máquina.
    host = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)
    there = http.client.HTTPConnection(host, port, timeout=2)
    there.request("GET", "/salud")
    status = there.getresponse().status
    if status != 200:
        raise OSError(f"contesta {status}")
