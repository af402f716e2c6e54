"""Lo que asyncio no trae para probar: un reloj parado y un duplex."""

import asyncio
import functools
import selectors


class SkippingSelector(selectors.DefaultSelector):
    """Donde otro dormiría hasta la hora, salta a ella."""

    now = 0.0

    def select(self, timeout=None):
        events = super().select(0 if timeout else timeout)
        if timeout and not events:
            self.now += timeout
        return events


class PausedLoop(asyncio.SelectorEventLoop):
    def __init__(self):
        self.clock = SkippingSelector()
        super().__init__(self.clock)

    def time(self):
        return self.clock.now


def start_paused(test):
    """La prueba, en un bucle con el reloj parado."""

    @functools.wraps(test)
    def run(*args):
        with asyncio.Runner(loop_factory=PausedLoop) as runner:
            runner.run(test(*args))

    return run


class Writer:
    """Escribe en el lector del otro lado."""

    def __init__(self, reader):
        self.reader = reader

    def write(self, data):
        self.reader.feed_data(data)

    async def drain(self):
        pass

    def close(self):
        self.reader.feed_eof()


def duplex():
    ours, theirs = asyncio.StreamReader(), asyncio.StreamReader()
    return (ours, Writer(theirs)), (theirs, Writer(ours))
