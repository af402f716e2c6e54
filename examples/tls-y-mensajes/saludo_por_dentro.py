"""Una negociación sin red: lo que un lado quiere enviar se le da al otro.

Ejecuta: python3 examples/tls-y-mensajes/saludo_por_dentro.py
"""

import trustme
# ANCHOR: programa
import ssl


KINDS = {21: "Aviso", 22: "Saludo", 23: "Cifrado"}


def tell(arrow, data):
    """Dice lo que se ve por el camino: la clase de cada registro, y nada
    más."""
    last = None
    while data:
        # Los demás son de relleno, y no dicen nada.
        kind = KINDS.get(data[0], last)
        if kind != last:
            print(f"{arrow}: {kind}")
        last = kind
        data = data[5 + int.from_bytes(data[3:5]) :]


class Side:
    def __init__(self, context, **more):
        self.incoming, self.outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
        self.tls = context.wrap_bio(self.incoming, self.outgoing, **more)

    def receive(self, data):
        """Da a un lado lo que ha enviado el otro, y dice si ya ha negociado."""
        self.incoming.write(data)
        try:
            self.tls.do_handshake()
        except ssl.SSLWantReadError:
            return False
        return True


def negotiate(kitchen, table):
    table.receive(b"")
    while True:
        data = table.outgoing.read()
        tell("mesa -> cocina", data)
        try:
            if kitchen.receive(data):
                return print("cocina -> cocina: Listo")
        except ssl.SSLError:
            return print("cocina -> cocina: Se corta")
        data = kitchen.outgoing.read()
        tell("cocina --> mesa", data)
        try:
            if table.receive(data):
                print("mesa -> mesa: Es la cocina")
        except ssl.SSLCertVerificationError:
            print("mesa -> mesa: No me fío")


def main():
    (kitchen, trusts), (_, trusts_other) = configure(), configure()
    for what, trusts in [
        ("El certificado vale", trusts),
        ("No vale", trusts_other),
    ]:
        print(what)
        table = Side(trusts, server_hostname=NAME)
        negotiate(Side(kitchen, server_side=True), table)
# ANCHOR_END: programa


NAME = "cocina.test"


def configure():
    authority = trustme.CA()
    accepts = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    authority.issue_cert(NAME).configure_cert(accepts)
    connects = ssl.create_default_context()
    authority.configure_trust(connects)
    return accepts, connects


main()
