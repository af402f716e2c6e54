"""Un destino para probar: acepta todo y dice lo que le llega.

Ejecuta: python3 examples/recadero/despliegue/destino.py 9000
"""

import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Target(BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers.get("content-length", 0)))
        number = self.headers.get("recado-id")
        attempt = self.headers.get("recado-intento")
        text = body.decode(errors="replace")[:200]
        where = f"{self.path} recado {number}, intento {attempt}"
        print(f"{where}: {text}", flush=True)
        self.send_response(200)
        self.send_header("content-length", "0")
        self.end_headers()

    def log_message(self, *args):
        # Ya se dice lo que importa.
        pass


port = int(sys.argv[1]) if len(sys.argv) > 1 else 9000
server = ThreadingHTTPServer(("127.0.0.1", port), Target)
print(f"espera recados en http://127.0.0.1:{server.server_port}", flush=True)
server.serve_forever()
