"""Lee la dirección, abre la puerta y atiende."""

import asyncio
import sys

from comandas.server import serve


def main():
    address = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1:7000"
    host, port = address.rsplit(":", 1)
    asyncio.run(serve(host, int(port)))


if __name__ == "__main__":
    main()
