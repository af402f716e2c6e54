"""El reparto: muchas entregas a la vez, con sus topes."""

import asyncio
import logging
import random
from dataclasses import dataclass

import aiohttp

from .attempt import Unsure, attempt
from .hosts import Hosts, Rules
from .policy import Budget, Policy
from .recado import Again, Failed, Returned, Spent, Turn

# Lo más que se tarda en mirar otra vez, aunque nadie avise.
LOOK = 1
BROKEN = 0.5

log = logging.getLogger("recadero")


@dataclass(frozen=True)
class Plan:
    session: aiohttp.ClientSession
    limit: float
    policy: Policy
    at_once: int
    rules: Rules
    closing: float


class Dispatch:
    def __init__(self, store, plan):
        self._store = store
        self._plan = plan
        self._budget = Budget(100)
        self._hosts = Hosts(plan.rules)
        self._running = {}

    async def run(self, stop):
        """Reparte hasta `stop`, y dice cuántos ha devuelto a la cola."""
        stopping = asyncio.create_task(stop.wait())
        while not stop.is_set():
            self._store.bell.clear()
            wait = await self._fill(stop)
            rung = asyncio.create_task(self._store.bell.wait())
            await asyncio.wait(
                [rung, stopping, *self._running],
                timeout=wait,
                return_when=asyncio.FIRST_COMPLETED,
            )
            rung.cancel()
            self._reap()
        return await self._close()

    async def _fill(self, stop):
        """Reclama lo que puede hasta `stop`, y dice cuánto esperar."""
        clock = asyncio.get_running_loop().time
        while len(self._running) < self._plan.at_once and not stop.is_set():
            now = clock()
            try:
                found = await self._store.claim(self._hosts.busy(now))
                if self._is_spent(found):
                    await self._give_up(found)
                    continue
            except Exception:
                log.exception("no se puede reclamar")
                return LOOK
            if not isinstance(found, Turn):
                waits = [found, self._hosts.next_trial(now), LOOK]
                return min(wait for wait in waits if wait is not None)
            self._hosts.starts(found.destination.host)
            task = asyncio.create_task(self._deliver(found))
            self._running[task] = found
        return LOOK

    def _is_spent(self, found):
        most = self._plan.policy.attempts
        return isinstance(found, Turn) and found.attempt > most

    async def _give_up(self, turn):
        # Del último no dijo nadie cómo acabó: el proceso murió con él fuera,
        # y puede que por él.
        why = "no le quedan intentos"
        log.warning("fallido id=%s: %s", turn.id, why)
        await self._store.settle(turn, Spent(why))

    def _reap(self):
        now = asyncio.get_running_loop().time()
        for task in [task for task in self._running if task.done()]:
            turn = self._running.pop(task)
            failed = True
            if task.exception() is None:
                failed = task.result()
            else:
                # Un fallo nuestro: su destino vuelve al vencer el arriendo.
                log.error("una entrega ha fallado", exc_info=task.exception())
            self._hosts.ends(turn.destination.host, failed, now)

    async def _deliver(self, turn):
        """Una entrega, y si ha fallado el servidor."""
        verdict = await attempt(self._plan.session, turn, self._plan.limit)
        pays = self._budget.pays(verdict)
        dice = random.random()
        end = self._plan.policy.settle(verdict, turn.attempt, dice, pays)
        who = f"id={turn.id} intento={turn.attempt}"
        match end:
            case Again(after, why):
                log.info("se repetirá %s en %.3f s: %s", who, after, why)
            case Failed(why):
                log.warning("fallido %s: %s", who, why)
            case _:
                log.info("entregado %s", who)
        await settle(self._store, turn, end)
        return isinstance(verdict, Unsure)

    async def _close(self):
        if self._running:
            await asyncio.wait(self._running, timeout=self._plan.closing)
        self._reap()
        late = list(self._running.items())
        for task, _ in late:
            task.cancel()
        await asyncio.gather(*self._running, return_exceptions=True)
        for _, turn in late:
            try:
                # Una vez: si no se puede, lo devuelve el arriendo al vencer.
                await self._store.settle(turn, Returned())
            except Exception:
                log.exception("no se puede devolver id=%s", turn.id)
        return len(late)


async def settle(store, turn, end):
    """Apunta cómo acabó, las veces que haga falta: si no, se repetiría."""
    while True:
        try:
            return await store.settle(turn, end)
        except Exception:
            log.exception("no se puede apuntar id=%s", turn.id)
            await asyncio.sleep(BROKEN)
