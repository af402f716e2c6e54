"""Las tres colas de asyncio, para `colas.rs`."""

import asyncio

import guion

QUEUES = {
    "fifo": asyncio.Queue,
    "lifo": asyncio.LifoQueue,
    "priority": asyncio.PriorityQueue,
}


class World:
    def __init__(self, config):
        kind, maxsize = config
        self.queue = QUEUES[kind](maxsize)

    async def start(self, name, argument):
        if name == "put":
            await self.queue.put(argument)
        elif name == "get":
            return str(await self.queue.get())
        elif name == "join":
            await self.queue.join()
        return "ok"

    def now(self, name, argument):
        queue = self.queue
        if name == "put_nowait":
            queue.put_nowait(argument)
        elif name == "get_nowait":
            return str(queue.get_nowait())
        elif name == "task_done":
            queue.task_done()
        elif name == "size":
            empty, full = int(queue.empty()), int(queue.full())
            return f"{queue.qsize()} {empty} {full}"
        elif name == "shutdown":
            queue.shutdown(argument)
        elif name == "has_shutdown":
            return str(int(hasattr(queue, "shutdown")))
        return "ok"


guion.serve(World)
