"""El traductor: como un proceso aparte, con sus dos tuberías."""

import asyncio

from arnes import counted, ends, ensure

NOTES = 400
# Lo que cabe en una tubería, y en el búfer del traductor.
ROOM = 4096


class Pipe:
    def __init__(self):
        self.inside = bytearray()
        self.closed = False
        self.changed = asyncio.Event()

    def notify(self):
        self.changed.set()
        self.changed.clear()

    async def write(self, data):
        """Escribe; si no cabe, espera a que alguien lea."""
        while data:
            room = ROOM - len(self.inside)
            if room == 0:
                await self.changed.wait()
                continue
            self.inside += data[:room]
            data = data[room:]
            self.notify()

    def write_nowait(self, data):
        """Escribe lo que quepa, y dice cuánto ha cabido."""
        room = ROOM - len(self.inside)
        self.inside += data[:room]
        self.notify()
        return min(room, len(data))

    def close(self):
        """Ya no se escribe más."""
        self.closed = True
        self.notify()

    async def readline(self):
        """Lee una línea; al final, nada."""
        line = b""
        while not line.endswith(b"\n"):
            if not self.inside:
                if self.closed:
                    break
                await self.changed.wait()
                continue
            end = self.inside.find(b"\n") + 1 or len(self.inside)
            line += self.inside[:end]
            del self.inside[:end]
            self.notify()
        return bytes(line)

    async def read(self):
        """Lee hasta el final."""
        lines = []
        while line := await self.readline():
            lines.append(line)
        return b"".join(lines)


class Translator:
    """Las tuberías del traductor, y lo que está haciendo."""

    def __init__(self):
        self.stdin, self.stdout = Pipe(), Pipe()
        self.count, self.writing = 0, False

    async def run(self):
        buffer = b""
        while line := await self.stdin.readline():
            self.count += 1
            buffer += line.upper()
            if len(buffer) >= ROOM:
                self.writing = True
                await self.stdout.write(buffer)
                self.writing = False
                buffer = b""
        self.writing = True
        await self.stdout.write(buffer)
        self.stdout.close()

    def say(self):
        if self.writing:
            return (
                "el traductor ha leído "
                + counted(self.count, "# nota", "# notas")
                + " y no lee más, porque sus respuestas ya no caben en la "
                "tubería y nadie las lee"
            )
        if self.count == 0:
            return (
                "tú esperas una respuesta, y el traductor no ha recibido "
                "ninguna nota"
            )
        if self.count == NOTES:
            return (
                f"el traductor ha leído las {NOTES} notas y espera otra, "
                "porque nadie ha cerrado su entrada"
            )
        return (
            f"el traductor ha leído {self.count} de {NOTES} notas y espera "
            "otra; lo que contesta sigue en su búfer, que no está lleno"
        )


async def check(attempt):
    tables = range(1, NOTES + 1)
    lines = (f"mesa {n}: una de sopa y una de pan\n" for n in tables)
    notes = "".join(lines).encode()
    child = Translator()

    async def translate():
        program = asyncio.create_task(child.run())
        answers = await attempt.translate(child, notes)
        # Quien se va suelta las dos tuberías.
        child.stdin.close()
        await asyncio.sleep(1)
        program.cancel()
        return answers

    answers = await ends(
        translate(), lambda: f"se quedó esperando: {child.say()}"
    )
    ensure(child.count > 0, "el traductor no recibió ninguna nota")
    ensure(
        child.count == NOTES,
        "el traductor recibió "
        + counted(child.count, "# nota", "# notas")
        + f" de {NOTES}: lo demás no se llegó a escribir",
    )
    got = answers.count(b"\n")
    ensure(
        answers == notes.upper(),
        counted(got, "volvió # respuesta", "volvieron # respuestas")
        + f" de {NOTES} notas",
    )
