"""asyncio.shield, para `escudo.rs`."""

import asyncio

import guion


class Failure(Exception):
    pass


class World:
    # Lo protegido no acaba con su guion: lo cancela el siguiente.
    inner = []

    def __init__(self, _):
        for _, cancel in World.inner:
            if cancel:
                cancel()
        self.inner = World.inner = []
        self.lost = []
        loop = asyncio.get_running_loop()
        loop.set_exception_handler(self.note_lost)

    def note_lost(self, loop, context):
        # Python avisa cuando destruye la tarea sin que nadie la mire.
        if "exception" in context:
            self.lost.append(str(context["exception"]))

    async def start(self, name, _):
        number, commands = len(self.inner), asyncio.Queue()
        task = asyncio.create_task(self.cook(number, commands))
        self.inner.append((commands, task.cancel))
        wait = asyncio.shield(task)
        is_cancelled = task.cancelled
        del task
        try:
            return await wait
        except Failure as failure:
            return f"falla {failure}"
        except asyncio.CancelledError:
            if asyncio.current_task().cancelling():
                raise
            return f"dentro {is_cancelled()}"
        finally:
            del wait, is_cancelled

    async def cook(self, number, commands):
        if await commands.get() == "falla":
            # Suelta su tarea, que así se destruye en cuanto termina.
            self.inner[number] = (commands, None)
            raise Failure(f"plato {number}")
        return f"plato {number}"

    def now(self, name, argument):
        if name == "mira":
            lost = ", ".join(self.lost)
            self.lost.clear()
            return f"perdidos [{lost}]"
        number, command = argument
        if self.inner:
            commands, cancel = self.inner[number % len(self.inner)]
            if command != "cancela":
                commands.put_nowait(command)
            elif cancel:
                cancel()
        return "hecho"


guion.serve(World)
