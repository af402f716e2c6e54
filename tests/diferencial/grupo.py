"""asyncio.TaskGroup, para `grupo.rs`."""

import asyncio

import guion


class Failure(Exception):
    pass


class TaskGroup(asyncio.TaskGroup):
    """El de Python 3.15, que se puede cancelar."""

    if not hasattr(asyncio.TaskGroup, "cancel"):

        def cancel(self):
            if self._aborting or (self._exiting and not self._tasks):
                return
            self._abort()
            self._parent_cancel_requested = True
            self._parent_task.cancel()

        async def __aexit__(self, *error):
            # Si no tiene nada que lanzar, la cancelación era la suya.
            await super().__aexit__(*error)
            return True


class World:
    def __init__(self, _):
        self.bodies = []
        self.groups = []
        self.children = []
        self.ended = []
        self.cancelled = []

    async def start(self, name, _):
        commands = asyncio.Queue()
        who = f"cuerpo {len(self.bodies)}"
        self.bodies.append(commands)
        result = "anulado"
        try:
            async with TaskGroup() as group:
                self.groups.append(group)
                await self.obey(who, commands, group)
                result = "bien"
        except ExceptionGroup as errors:
            return f"fallan {self.told(errors)}"
        return result

    async def obey(self, who, commands, group):
        while True:
            match await commands.get():
                case "acaba":
                    return
                case "falla":
                    raise Failure(who)
                case "lanza":
                    self.spawn(group)
                case "anida":
                    await self.nest(who, commands)

    async def nest(self, who, commands):
        try:
            async with TaskGroup() as inner:
                await self.obey(who, commands, inner)
        except ExceptionGroup as errors:
            raise Failure(f"({self.told(errors)})") from None

    @staticmethod
    def told(errors):
        return ", ".join(map(str, errors.exceptions))

    def spawn(self, group):
        number, commands = len(self.children), asyncio.Queue()
        child = self.obey(f"hija {number}", commands, group)
        try:
            task = group.create_task(child)
        except RuntimeError:
            child.close()
            task = None
            self.cancelled.append(number)
        else:
            task.add_done_callback(lambda task: self.note(number, task))
        self.children.append((commands, task))

    def note(self, number, task):
        if task.cancelled():
            self.cancelled.append(number)
        else:
            end = "falla" if task.exception() else "acaba"
            self.ended.append(f"{number} {end}")

    def now(self, name, argument):
        if name == "mira":
            ended = ", ".join(self.ended)
            cancelled = sorted(self.cancelled)
            self.ended.clear()
            self.cancelled.clear()
            return f"[{ended}] canceladas {cancelled}"
        number, command = argument
        if name == "grupo":
            if self.groups:
                self.groups[number % len(self.groups)].cancel()
        elif name == "cuerpo" and self.bodies:
            self.bodies[number % len(self.bodies)].put_nowait(command)
        elif name == "hija" and self.children:
            commands, task = self.children[number % len(self.children)]
            if command != "cancela":
                commands.put_nowait(command)
            elif task:
                task.cancel()
        return "hecho"


guion.serve(World)
