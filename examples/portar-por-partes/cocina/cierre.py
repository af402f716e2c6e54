"""Antes de cerrar Python, espera a que nadie más esté dentro."""

import atexit
import sys
import time


@atexit.register
def wait_for_other_threads():
    while len(sys._current_frames()) > 1:
        time.sleep(0.001)
