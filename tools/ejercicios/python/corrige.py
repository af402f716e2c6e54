"""Comprueba un intento en Python y deja escrito el veredicto.

Uso: python3 tools/ejercicios/python/corrige.py COMPRUEBA INTENTO

El intento ve la comprobación como el módulo `kitchen`.
"""

import asyncio
import importlib.util
import os
import sys
import threading
import time
import traceback
from pathlib import Path

import arnes

# El reloj virtual es el de los gemelos.
BOOK = Path(__file__).resolve().parents[3]
sys.path.append(str(BOOK / "tests/programas"))
import reloj

# Los de `proceso.rs`.
CPU = 3
MEMORY = 512 << 20
WALL = 110


def limit():
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_CPU, (CPU, CPU + 1))
    resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, MEMORY))


def leave():
    """Si quien lo vigila ya no está, no se queda aquí para siempre."""
    time.sleep(WALL)
    os._exit(1)


def virtual(really):
    """En el hilo del bucle, esa hora avanza con el reloj virtual."""
    base = really()

    def now():
        loop = asyncio._get_running_loop()
        if isinstance(loop, reloj.VirtualLoop):
            return base + loop.time()
        return really()

    return now


def load(name, path):
    spec = importlib.util.spec_from_file_location(name, path)
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


def judge(check, attempt):
    try:
        kitchen = load("kitchen", check)
        attempt = load("attempt", attempt)
        checked = kitchen.check(attempt)
        if asyncio.iscoroutine(checked):
            checked = arnes.ends(checked, arnes.STUCK, 10 * arnes.DAY)
            with asyncio.Runner(loop_factory=reloj.VirtualLoop) as runner:
                runner.run(checked)
        return "pasa\n"
    except arnes.Failed as why:
        return f"falla\n{why}"
    except MemoryError:
        limit = MEMORY >> 20
        return f"falla\nse quedó sin memoria: el límite es {limit} MB"
    except SystemExit:
        return ""
    except BaseException as why:
        traceback.print_exc()
        message = str(why).split("\n")[0]
        return f"falla\nfalló con «{type(why).__name__}: {message}»"


def main():
    limit()
    threading.Thread(target=leave, daemon=True).start()
    # `time.sleep` en el hilo del bucle también adelanta el reloj.
    time.sleep = reloj.sleep
    # Y la hora que mira quien no se la pide al bucle.
    for name in ["monotonic", "perf_counter", "time"]:
        setattr(time, name, virtual(getattr(time, name)))
    verdict = judge(*sys.argv[1:])
    file = os.environ.get("EJERCICIO_VEREDICTO")
    if file:
        Path(file).write_text(verdict, encoding="utf-8")
    else:
        print(verdict)
    sys.stdout.flush()
    os._exit(0)


main()
