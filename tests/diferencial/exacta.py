"""Una condición que avisa lo justo, para `condicion.py` y `barrera.py`.

Al cancelar una espera, antes de Python 3.13 su aviso se pierde, y desde 3.13
se avisa a otra aunque no lo hubiera. Aquí pasa a otra el que hubiera.
"""

import asyncio


class Condition(asyncio.Condition):
    """La de Python 3.13, menos un aviso: el que nadie había recibido."""

    async def wait(self):
        if not self.locked():
            raise RuntimeError("cannot wait on un-acquired lock")
        notice = asyncio.get_running_loop().create_future()
        self.release()
        try:
            try:
                self._waiters.append(notice)
                try:
                    return await notice
                finally:
                    self._waiters.remove(notice)
            finally:
                await self.acquire_anyway()
        except asyncio.CancelledError:
            if notice.done() and not notice.cancelled():
                for waiter in self._waiters:
                    if not waiter.done():
                        waiter.set_result(False)
                        break
            raise

    async def acquire_anyway(self):
        cancelled = None
        while True:
            try:
                await self.acquire()
                break
            except asyncio.CancelledError as error:
                cancelled = error
        if cancelled:
            raise cancelled
