"""La caja, y un sistema que quita el núcleo donde se le dice.

Los hilos son de verdad, pero solo avanza el que tiene el núcleo: el reparto es
siempre el mismo.
"""

import threading

from arnes import ensure

# Las operaciones en que se prueba a interrumpir a cada hilo.
CUTS = 6
# Quien da tantas vueltas espera al otro: se le da el núcleo.
PATIENCE = 50
# Quien tarda tanto en dar un paso está parado en un mutex suyo.
ASLEEP = 0.05


class Core:
    def __init__(self, first, second):
        self.passed = threading.Condition()
        # Quién tiene el núcleo, y las operaciones que le quedan.
        self.owner, self.left = "A", first
        # Las que tendrá después cada vez que se lo den a alguien.
        self.next = [PATIENCE, PATIENCE, second]
        self.ended = set()
        self.log = []

    def give(self):
        other = "B" if self.owner == "A" else "A"
        self.left = self.next.pop() if self.next else PATIENCE
        if other not in self.ended:
            self.owner = other

    def operation(self, act):
        """Hace algo y lo apunta, cuando tiene el núcleo."""
        me = threading.current_thread().name
        with self.passed:
            self.wait(me)
            self.log.append(f"{me} {act()}")
            self.left -= 1
            if self.left == 0:
                self.give()
            self.passed.notify_all()

    def wait(self, me):
        """Espera a tener el núcleo y alguna operación que hacer con él."""
        while True:
            while self.left == 0:
                self.give()
            if self.owner == me:
                return
            self.passed.notify_all()
            before = len(self.log)
            woken = self.passed.wait(ASLEEP)
            if not woken and len(self.log) == before:
                self.owner = me

    def end(self):
        me = threading.current_thread().name
        with self.passed:
            self.ended.add(me)
            if self.owner == me:
                self.give()
            self.passed.notify_all()


class Lock:
    """El mutex de la caja: quien no puede pasar deja el núcleo."""

    def __init__(self, core):
        self.core, self.taken = core, False

    def __enter__(self):
        entered = False

        def take():
            nonlocal entered
            entered = not self.taken
            self.taken = True
            if entered:
                return "cierra"
            self.core.left = 1
            return "espera"

        while not entered:
            self.core.operation(take)

    def __exit__(self, *_):
        def release():
            self.taken = False
            return "abre"

        self.core.operation(release)


class Till:
    def __init__(self, core):
        self.core, self.lock = core, Lock(core)
        self.total = 0

    @property
    def count(self):
        seen = 0

        def load():
            nonlocal seen
            seen = self.total
            return f"lee {seen}"

        self.core.operation(load)
        return seen

    @count.setter
    def count(self, count):
        def store():
            self.total = count
            return f"escribe {count}"

        self.core.operation(store)


def share(attempt, first, second):
    """Los dos apuntan; al primero le quitan el núcleo tras `first`
    operaciones, y al segundo, tras `second`."""
    core = Core(first, second)
    till = Till(core)

    def work():
        attempt.note(till)
        core.end()

    threads = [threading.Thread(target=work, name=it) for it in "AB"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return till.total, ", ".join(core.log)


def check(attempt):
    for first in range(CUTS):
        for second in range(CUTS):
            count, log = share(attempt, first, second)
            ensure(log, "no se apuntó ninguna comanda")
            ensure(
                count == 2,
                f"apuntaron dos, y la caja dice {count}: {log}",
            )
