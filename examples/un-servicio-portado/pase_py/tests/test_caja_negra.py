"""Lo que promete el pase, esté escrito en lo que esté.

La orden que lo arranca está en PASE; si no, es el de Python.
"""

import faulthandler
import os
import shlex
import signal
import socket
import struct
import subprocess
import sys
import tempfile
import unittest

DEFAULT = shlex.join([sys.executable, "-m", "pase"])
ORDER = shlex.split(os.environ.get("PASE", DEFAULT))
# Lo que una prueba no quiere ver no llega, por despacio que vaya la máquina.
NEVER = {"PACIENCIA": "1000", "INFORME": "1000", "PLAZO": "1000"}
RESET = struct.pack("ii", 1, 0)


class Pass:
    """El proceso, con su puerto, su registro y su código de salida."""

    def __init__(self, printer, settings):
        self.process = subprocess.Popen(
            [*ORDER, *printer],
            env=os.environ | NEVER | settings,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            process_group=0,
        )
        first = self.process.stdout.readline()
        self.port = int(first.removeprefix("escucha en 127.0.0.1:"))

    def logs(self):
        return self.process.stderr.readline().rstrip("\n")

    def logs_until(self, wanted):
        """Salta lo que haya antes, como el informe del temporizador."""
        while (line := self.logs()) != wanted:
            if not line:
                raise EOFError(f"el registro acaba sin decir «{wanted}»")

    def signal(self, number):
        """La manda a todo su grupo, como hace la terminal con Ctrl+C."""
        os.killpg(self.process.pid, number)

    def end(self):
        """Lo que queda del registro, y el código.

        El registro no acaba si ha quedado viva una impresora: lo hereda.
        """
        return self.process.stderr.read().splitlines(), self.process.wait()


class Table:
    def __init__(self, port):
        self.socket = socket.create_connection(("127.0.0.1", port))
        self.answers = self.socket.makefile(encoding="utf-8", newline="\n")

    def asks(self, line):
        line = line if isinstance(line, bytes) else line.encode()
        self.socket.sendall(line + b"\n")

    def hears(self):
        return self.answers.readline().rstrip("\n")

    def rest(self):
        return self.answers.read().splitlines()

    def leaves(self):
        """Se va de golpe: el otro extremo no ve un final, sino un fallo."""
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, RESET)
        self.answers.close()
        self.socket.close()


class Gate:
    """Una impresora que espera a que la dejen imprimir, y lo dice."""

    def __init__(self, folder):
        self.path = os.path.join(folder, "puerta")
        os.mkfifo(self.path)
        script = 'echo espera >&2; : < "$0"; exec tr a-z A-Z'
        self.printer = ["sh", "-c", script, self.path]

    def open(self):
        """Espera a que haya una delante. Antes de abrir otra vez, hay que
        leer lo que ha salido."""
        open(self.path, "w").close()

    def let_go(self):
        """Si la prueba ha fallado, puede quedar alguna delante."""
        os.close(os.open(self.path, os.O_RDWR))


class TheService(unittest.TestCase):
    def setUp(self):
        # Si algo no llega, dice en qué línea se esperaba y acaba.
        faulthandler.dump_traceback_later(120, exit=True)
        self.addCleanup(faulthandler.cancel_dump_traceback_later)
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.gate = Gate(folder.name)
        self.addCleanup(self.gate.let_go)

    def start(self, printer=(), **settings):
        service = Pass(printer, settings)
        self.addCleanup(service.process.__exit__, None, None, None)
        self.addCleanup(service.process.kill)
        return service

    def sit(self, service):
        table = Table(service.port)
        self.addCleanup(table.socket.close)
        self.addCleanup(table.answers.close)
        return table

    def busy(self, **settings):
        """Un pase con su único cocinero ocupado, y la mesa que espera."""
        service = self.start(self.gate.printer, COCINEROS="1", **settings)
        table = self.sit(service)
        table.asks("pan")
        self.assertEqual(table.hears(), "1 apuntada")
        self.assertEqual(table.hears(), "1 al fuego")
        service.logs_until("espera")
        return service, table

    def test_answers(self):
        table = self.sit(self.start())
        for number, dish in enumerate(["pan", "sopa", "té"], start=1):
            table.asks(dish)
            self.assertEqual(table.hears(), f"{number} apuntada")
            self.assertEqual(table.hears(), f"{number} al fuego")
            self.assertEqual(table.hears().lower(), f"{number} sale {dish}")

    def test_who_stops_asking_still_hears(self):
        table = self.sit(self.start())
        table.asks("pan")
        table.socket.shutdown(socket.SHUT_WR)
        answers = ["1 apuntada", "1 al fuego", "1 sale PAN"]
        self.assertEqual(table.rest(), answers)

    def test_full(self):
        _, table = self.busy(SITIOS="1")
        table.asks("sopa")
        self.assertEqual(table.hears(), "2 apuntada")
        table.asks("flan")
        self.assertEqual(table.hears(), "lleno")
        self.gate.open()
        self.assertEqual(table.hears(), "1 sale PAN")
        self.assertEqual(table.hears(), "2 al fuego")
        table.asks("flan")
        self.assertEqual(table.hears(), "3 apuntada")

    def test_who_leaves_is_forgotten(self):
        service, table = self.busy()
        other = self.sit(service)
        other.asks("sopa")
        self.assertEqual(other.hears(), "2 apuntada")
        other.leaves()
        self.assertEqual(service.logs(), "una mesa se ha ido")
        self.gate.open()
        self.assertEqual(table.hears(), "1 sale PAN")
        self.assertEqual(service.logs(), "2: ya no la espera nadie")

    def test_long_line(self):
        table = self.sit(self.start())
        table.asks("x" * 80)
        self.assertEqual(table.hears(), "1 apuntada")
        table.asks("x" * 1_000_000)
        self.assertEqual(table.rest()[-1], "línea demasiado larga")

    def test_not_utf8(self):
        table = self.sit(self.start())
        table.asks(b"\xff")
        self.assertEqual(table.hears(), "no se entiende")
        table.asks("pan")
        self.assertEqual(table.hears(), "1 apuntada")

    def test_who_waits_too_long(self):
        service = self.start(
            self.gate.printer, COCINEROS="1", PACIENCIA="0.1"
        )
        table = self.sit(service)

        def cooking():
            """Pide hasta que una llega al fuego, y dice cuál."""
            while True:
                table.asks("pan")
                number, what = table.hears().split(" ", 1)
                self.assertEqual(what, "apuntada")
                # Una máquina lenta puede dejar que caduque.
                if table.hears() == f"{number} al fuego":
                    return int(number)

        first = cooking()
        table.asks("sopa")
        self.assertEqual(table.hears(), f"{first + 1} apuntada")
        self.assertEqual(table.hears(), f"{first + 1} caduca")
        self.gate.open()
        self.assertEqual(table.hears(), f"{first} sale PAN")
        self.assertGreater(cooking(), first + 1)

    def test_printer_fails(self):
        for printer, why in [
            (["sh", "-c", "exit 3"], "dice 3"),
            (["/no/hay/impresora"], "no está"),
        ]:
            service = self.start(printer)
            table = self.sit(service)
            table.asks("pan")
            table.socket.shutdown(socket.SHUT_WR)
            answers = ["1 apuntada", "1 al fuego", "1 sale sin recibo"]
            self.assertEqual(table.rest(), answers)
            self.assertEqual(service.logs(), f"1: la impresora {why}")

    def test_report(self):
        service, table = self.busy(INFORME="0.05")
        table.asks("sopa")
        service.logs_until("esperan 1, al fuego 1, servidas 0")
        self.gate.open()
        service.logs_until("esperan 0, al fuego 1, servidas 1")

    def test_closes_with_nothing_to_do(self):
        service = self.start()
        table = self.sit(service)
        table.asks(b"\xff")
        self.assertEqual(table.hears(), "no se entiende")
        service.signal(signal.SIGTERM)
        log = ["SIGTERM: cierra, y quedan 0", "cerrado"]
        self.assertEqual(service.end(), (log, 0))
        self.assertEqual(table.rest(), [])

    def test_closes_when_everything_is_out(self):
        service, table = self.busy()
        table.asks("sopa")
        self.assertEqual(table.hears(), "2 apuntada")
        service.signal(signal.SIGINT)
        self.assertEqual(service.logs(), "SIGINT: cierra, y quedan 2")
        with self.assertRaises(ConnectionRefusedError):
            Table(service.port)
        table.asks("flan")
        self.assertEqual(table.hears(), "cerramos")
        self.gate.open()
        self.assertEqual(table.hears(), "1 sale PAN")
        self.assertEqual(table.hears(), "2 al fuego")
        self.gate.open()
        self.assertEqual(table.rest(), ["2 sale SOPA"])
        self.assertEqual(service.end(), (["espera", "cerrado"], 0))

    def test_closes_at_the_deadline(self):
        service, table = self.busy(PLAZO="0.1")
        table.asks("sopa")
        self.assertEqual(table.hears(), "2 apuntada")
        service.signal(signal.SIGTERM)
        log = ["SIGTERM: cierra, y quedan 2", "vence el plazo", "abandona 2"]
        self.assertEqual(service.end(), (log, 1))
        self.assertEqual(table.rest(), [])

    def test_closes_at_the_second_signal(self):
        service, table = self.busy()
        service.signal(signal.SIGTERM)
        self.assertEqual(service.logs(), "SIGTERM: cierra, y quedan 1")
        service.signal(signal.SIGINT)
        log = ["SIGINT: no espera más", "abandona 1"]
        self.assertEqual(service.end(), (log, 1))
        self.assertEqual(table.rest(), [])


if __name__ == "__main__":
    unittest.main()
