"""La entrada: el registro, los ajustes y el código de salida."""

import asyncio
import logging
import sys

from pase.service import serve
from pase.settings import Settings


def main():
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    sys.exit(asyncio.run(serve(Settings.read())))


if __name__ == "__main__":
    main()
