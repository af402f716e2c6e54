"""Un almacén que sobrevive: un archivo de SQLite."""

import asyncio
import fcntl
import json
import time
from contextlib import asynccontextmanager
from pathlib import Path

import aiosqlite

from .recado import (
    Again,
    Delivered,
    Destination,
    Failed,
    Refused,
    Returned,
    Spent,
    Summary,
    Turn,
    Waiting,
    full,
)

SCHEMA = Path(__file__).with_name("esquema.sql")
VERSION = 1


class Clock:
    """La hora del sistema al arrancar, y desde ahí un reloj que no salta."""

    def __init__(self):
        self._start = time.time() - time.monotonic()

    def now(self):
        return int((self._start + time.monotonic()) * 1000)


class Store:
    """Un recado aceptado está en el disco."""

    def __init__(self, folder, capacity, lease, clock=None):
        self._folder = Path(folder)
        self.bodies = self._folder / "cuerpos"
        self._capacity = capacity
        self._lease = lease
        self._clock = clock or Clock()
        # SQLite escribe de uno en uno: el mutex da además un turno.
        self._writing = asyncio.Lock()
        self.bell = asyncio.Event()

    async def __aenter__(self):
        """Abre la base o la crea, y libera lo que otro dejó reclamado."""
        self.bodies.mkdir(parents=True, exist_ok=True)
        self._lock = open(self._folder / "en-uso", "w")
        try:
            fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise OSError("otro recadero usa ya esta carpeta") from None
        self._writer = await self._connect()
        self._reader = await self._connect()
        try:
            await self._prepare()
        except BaseException:
            # Cada conexión es un hilo: abierta, el proceso no acabaría.
            await self.close()
            raise
        return self

    async def __aexit__(self, *_):
        await self.close()

    async def _prepare(self):
        [[version]] = await self._writer.execute_fetchall("PRAGMA user_version")
        if version == 0:
            schema = SCHEMA.read_text(encoding="utf-8")
            await self._writer.executescript(f"BEGIN;{schema};COMMIT;")
        elif version != VERSION:
            raise OSError(f"la base es de otra versión: {version}")
        now = self._clock.now()
        async with self._transaction() as tx:
            await tx.execute(
                "UPDATE filas SET desde = ?, fuera = FALSE"
                " WHERE fuera OR desde > ?",
                # Más lejos pudo ponerlo un reloj que iba adelantado.
                (now, now + int(self._lease * 1000)),
            )
        self.bell.set()

    async def _connect(self):
        path = self._folder / "recadero.db"
        connection = await aiosqlite.connect(path, isolation_level=None)
        connection.row_factory = aiosqlite.Row
        await connection.execute("PRAGMA journal_mode = WAL")
        # Lo aceptado aguanta también un corte de luz.
        await connection.execute("PRAGMA synchronous = FULL")
        await connection.execute("PRAGMA busy_timeout = 5000")
        await connection.execute("PRAGMA foreign_keys = ON")
        return connection

    @asynccontextmanager
    async def _transaction(self):
        async with self._writing:
            await self._writer.execute("BEGIN IMMEDIATE")
            try:
                yield self._writer
                await self._writer.execute("COMMIT")
            except BaseException:
                # Sin él, la transacción se queda abierta para el siguiente.
                if self._writer.in_transaction:
                    await self._writer.execute("ROLLBACK")
                raise

    async def close(self):
        await self._reader.close()
        async with self._writing:
            await self._writer.close()

    async def accept(self, draft):
        """Guarda un recado y da su número. Lanza `Refused` si no puede."""
        # Cortada a medias, una consulta de aiosqlite se hace igual: se acaba.
        return await asyncio.shield(asyncio.create_task(self._accept(draft)))

    async def _accept(self, draft):
        async with self._transaction() as tx:
            if draft.key is not None:
                known = await first(
                    tx,
                    "SELECT recado, huella FROM claves WHERE clave = ?",
                    (draft.key,),
                )
                if known is not None and known["huella"] != draft.print():
                    raise Refused(422, "esa clave ya es de otro recado")
                if known is not None:
                    return known["recado"]
            count = "SELECT count(*) FROM recados WHERE estado = 'pendiente'"
            if (await first(tx, count))[0] >= self._capacity:
                raise full()
            now = self._clock.now()
            url = draft.destination.url
            await tx.execute(
                "INSERT INTO filas (destino, servidor, desde) VALUES (?, ?, ?)"
                " ON CONFLICT DO NOTHING",
                (url, draft.destination.host, now),
            )
            inline = isinstance(draft.body, bytes)
            row = await first(
                tx,
                "INSERT INTO recados (destino, tipo, cuerpo, archivo, recibido)"
                " VALUES (?, ?, ?, ?, ?) RETURNING id",
                (
                    url,
                    draft.kind,
                    draft.body if inline else None,
                    None if inline else draft.body.name,
                    now,
                ),
            )
            if draft.key is not None:
                await tx.execute(
                    "INSERT INTO claves (clave, huella, recado)"
                    " VALUES (?, ?, ?)",
                    (draft.key, draft.print(), row["id"]),
                )
        self.bell.set()
        return row["id"]

    async def status(self, id):
        """En qué está un recado, o None."""
        row = await first(
            self._reader,
            "SELECT destino, estado, intentos, motivo FROM recados"
            " WHERE id = ?",
            (id,),
        )
        return row and {"id": str(id), **dict(row)}

    async def uses(self, path):
        """Si ese archivo es el cuerpo de algún recado pendiente."""
        row = await first(
            self._reader,
            "SELECT count(*) FROM recados WHERE estado = 'pendiente'"
            " AND archivo = ?",
            (path.name,),
        )
        return row[0] > 0

    async def summary(self):
        """Cuánto espera, y a dónde va lo que más."""
        now = self._clock.now()
        total = await first(
            self._reader,
            "SELECT count(*) AS cuenta, min(recibido) AS desde"
            " FROM recados WHERE estado = 'pendiente'",
        )
        lanes = await self._reader.execute_fetchall(
            "SELECT filas.destino, filas.desde, fuera, count(*) AS cuenta,"
            " (SELECT motivo FROM recados AS suyos"
            " WHERE destino = filas.destino AND estado = 'pendiente'"
            " ORDER BY id LIMIT 1) AS motivo"
            " FROM filas JOIN recados USING (destino)"
            " WHERE estado = 'pendiente'"
            " GROUP BY filas.destino ORDER BY cuenta DESC LIMIT 50"
        )
        return Summary(
            pending=total["cuenta"],
            oldest=(now - (total["desde"] or now)) / 1000,
            lanes=[
                Waiting(
                    destination=lane["destino"],
                    pending=lane["cuenta"],
                    next=(lane["desde"] - now) / 1000,
                    out=bool(lane["fuera"]),
                    reason=lane["motivo"],
                )
                for lane in lanes
            ],
        )

    async def claim(self, busy):
        """Un turno, o cuánto falta para que lo haya (None, si no se sabe)."""
        return await asyncio.shield(asyncio.create_task(self._claim(busy)))

    async def _claim(self, busy):
        async with self._transaction() as tx:
            now = self._clock.now()
            lane = await first(
                tx,
                "SELECT destino, desde FROM filas WHERE servidor NOT IN"
                " (SELECT value FROM json_each(?)) ORDER BY desde LIMIT 1",
                (json.dumps(busy),),
            )
            if lane is None:
                return None
            if lane["desde"] > now:
                return (lane["desde"] - now) / 1000
            url = lane["destino"]
            [lease] = await first(
                tx, "UPDATE arriendos SET ultimo = ultimo + 1 RETURNING ultimo"
            )
            await tx.execute(
                "UPDATE filas SET arriendo = ?, desde = ?, fuera = TRUE"
                " WHERE destino = ?",
                (lease, now + int(self._lease * 1000), url),
            )
            row = await first(
                tx,
                "UPDATE recados SET intentos = intentos + 1 WHERE id ="
                " (SELECT min(id) FROM recados"
                " WHERE destino = ? AND estado = 'pendiente')"
                " RETURNING id, tipo, cuerpo, archivo, intentos",
                (url,),
            )
            if row is None:
                # Alguien ha borrado sus recados a mano: la fila sobra.
                await tx.execute("DELETE FROM filas WHERE destino = ?", (url,))
                return 0
        file = row["archivo"]
        return Turn(
            id=row["id"],
            destination=Destination.parse(url),
            kind=row["tipo"],
            body=self.bodies / file if file else row["cuerpo"],
            attempt=row["intentos"],
            lease=lease,
        )

    async def settle(self, turn, end):
        """Apunta cómo acabó un turno; con uno que ya no vale, no hace nada."""
        await asyncio.shield(asyncio.create_task(self._settle(turn, end)))

    async def _settle(self, turn, end):
        url = turn.destination.url
        async with self._transaction() as tx:
            now = self._clock.now()
            ours = (
                "SELECT 1 FROM filas WHERE destino = ? AND arriendo = ?"
                " AND fuera"
            )
            if await first(tx, ours, (url, turn.lease)) is None:
                return
            state, why, back, due = "pendiente", None, 0, now
            match end:
                case Delivered():
                    state = "entregado"
                case Failed(why):
                    state = "fallido"
                case Spent(why):
                    state, back = "fallido", 1
                case Again(after, why):
                    due += int(after * 1000)
                case Returned():
                    back = 1
            closed = None if state == "pendiente" else now
            await tx.execute(
                "UPDATE recados SET estado = ?, motivo = ?,"
                " intentos = intentos - ?, cerrado = ? WHERE id = ?",
                (state, why, back, closed, turn.id),
            )
            await tx.execute(
                "UPDATE filas SET desde = ?, fuera = FALSE WHERE destino = ?",
                (due, url),
            )
            # La que se queda sin recados sobra.
            await tx.execute(
                "DELETE FROM filas WHERE destino = ?1 AND NOT EXISTS ("
                " SELECT 1 FROM recados"
                " WHERE destino = ?1 AND estado = 'pendiente')",
                (url,),
            )
        self.bell.set()


async def first(connection, query, values=()):
    """La primera fila, o None."""
    rows = await connection.execute_fetchall(query, values)
    return next(iter(rows), None)
