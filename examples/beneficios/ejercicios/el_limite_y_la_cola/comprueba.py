"""Los servicios, que contestan o no, y los turnos para preguntarles."""

import asyncio

from arnes import Gauge, bail, ends, ensure

SERVICES = ["clima", "noticias", "tráfico", "mapas", "correo", "bolsa"]
# El que no contesta nunca.
SILENT = "noticias"
TURNS = 2
# Lo que se le da a cada uno.
LIMIT = 1


class Watch:
    def __init__(self):
        # Los turnos: cuántas consultas puede haber a la vez.
        self.turns = asyncio.Semaphore(TURNS)
        self.asked = Gauge()

    async def get(self, service):
        """Pregunta a un servicio; `noticias` no contesta nunca."""
        with self.asked.enter():
            if service == SILENT:
                await asyncio.get_running_loop().create_future()
            await asyncio.sleep(0.8)
            return "200"


async def check(attempt):
    watch = Watch()
    loop = asyncio.get_running_loop()
    start = loop.time()
    checks = [asyncio.create_task(attempt.check(watch, it)) for it in SERVICES]
    answers = []
    for service, task in zip(SERVICES, checks):
        answers.append(
            await ends(
                task,
                lambda: f"se quedó esperando: «{service}» no contesta, y "
                "nadie se cansa de esperar",
            )
        )
    took = round((loop.time() - start) * 1000)
    ensure(watch.asked.entered > 0, "no se preguntó a ningún servicio")
    ensure(
        watch.asked.most <= TURNS,
        f"se preguntó a {watch.asked.most} servicios a la vez, y los turnos "
        f"son {TURNS}",
    )
    for service, answer in zip(SERVICES, answers):
        if service == SILENT:
            ensure(
                answer is None,
                f"«{service}» no contesta, y el informe dice {answer}",
            )
        elif answer is None:
            bail(
                f"«{service}» contesta en 800 ms, y el informe dice que tarda "
                "más de un segundo: el límite contó la espera del turno"
            )
        else:
            ensure(
                answer == "200",
                f"«{service}» contesta 200, y el informe dice {answer}",
            )
    ensure(
        took <= 2600,
        f"el informe tardó {took} ms: «{SILENT}» ocupó un turno más de un "
        "segundo",
    )
