"""Un almacén que comparten varios procesos: PostgreSQL."""

import asyncio
from pathlib import Path

import asyncpg

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

SCHEMA = Path(__file__).with_name("esquema_pg.sql")
VERSION = 1
# Lo que dura una consulta, y lo que calla quien tiene una transacción abierta.
LIMIT = {
    "statement_timeout": "5s",
    "idle_in_transaction_session_timeout": "5s",
}
# Si lo que toca lo tiene otro proceso, lo que se tarda en volver a mirar.
OTHERS = 0.05


class Shared:
    """Los procesos se reparten los destinos, y cada uno arrienda los suyos."""

    def __init__(self, url, connections, folder, capacity, lease, per_host):
        self._url = url
        self._connections = connections
        # La de SQLite es de otra base, y aquí no sería de nadie.
        self.bodies = Path(folder) / "compartidos"
        self._capacity = capacity
        self._lease = lease
        self._per_host = per_host
        self.bell = asyncio.Event()

    async def __aenter__(self):
        """Se conecta, y crea las tablas que falten."""
        self.bodies.mkdir(parents=True, exist_ok=True)
        # Al devolver una conexión, deshace lo que haya abierto.
        try:
            self._pool = await asyncpg.create_pool(
                self._url,
                min_size=1,
                max_size=self._connections,
                server_settings=LIMIT,
            )
            await self._prepare()
        except (asyncpg.PostgresError, asyncpg.InterfaceError) as why:
            raise OSError(f"la base: {why}") from None
        self.bell.set()
        return self

    async def _prepare(self):
        async with self._pool.acquire(timeout=5) as tx, tx.transaction():
            # Dos procesos que arrancan a la vez no crean la misma tabla.
            await tx.execute("SELECT pg_advisory_xact_lock(7262)")
            await tx.execute(SCHEMA.read_text(encoding="utf-8"))
            version = await tx.fetchval("SELECT numero FROM esquema")
        if version != VERSION:
            raise OSError(f"la base es de otra versión: {version}")

    async def __aexit__(self, *_):
        await self._pool.close()

    async def accept(self, draft):
        """Guarda un recado y da su número. Lanza `Refused` si no puede."""
        # Cancelada, la transacción se deshace: aquí no hace falta `shield`.
        async with self._pool.acquire(timeout=5) as tx, tx.transaction():
            known = await self._known(tx, draft)
            if known is not None:
                return known
            count = "SELECT count(*) FROM recados WHERE estado = 'pendiente'"
            if await tx.fetchval(count) >= self._capacity:
                raise full()
            id = await self._insert(tx, draft)
        self.bell.set()
        return id

    async def _known(self, tx, draft):
        """El recado que ya tiene su clave; quien la mira la tiene tomada."""
        if draft.key is None:
            return None
        await tx.execute(
            "SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", draft.key
        )
        known = await tx.fetchrow(
            "SELECT recado, huella FROM claves WHERE clave = $1", draft.key
        )
        if known is not None and known["huella"] != draft.print():
            raise Refused(422, "esa clave ya es de otro recado")
        return known and known["recado"]

    async def _insert(self, tx, draft):
        # Toma la fila antes de pedir número: así, dentro de un destino, los
        # números salen en el orden en que se guardan.
        await tx.execute(
            "INSERT INTO filas (destino, servidor) VALUES ($1, $2)"
            " ON CONFLICT (destino)"
            " DO UPDATE SET servidor = EXCLUDED.servidor",
            draft.destination.url,
            draft.destination.host,
        )
        inline = isinstance(draft.body, bytes)
        id = await tx.fetchval(
            "INSERT INTO recados (destino, tipo, cuerpo, archivo)"
            " VALUES ($1, $2, $3, $4) RETURNING id",
            draft.destination.url,
            draft.kind,
            draft.body if inline else None,
            None if inline else draft.body.name,
        )
        if draft.key is not None:
            await tx.execute(
                "INSERT INTO claves (clave, huella, recado)"
                " VALUES ($1, $2, $3)",
                draft.key,
                draft.print(),
                id,
            )
        return id

    async def claim(self, busy):
        """Un turno, o cuánto falta para que lo haya (None, si no se sabe)."""
        async with self._pool.acquire(timeout=5) as tx, tx.transaction():
            lane = await tx.fetchrow(
                "SELECT destino, servidor FROM filas"
                " WHERE desde <= clock_timestamp() AND servidor <> ALL($1)"
                " AND servidor NOT IN (SELECT servidor FROM filas"
                " WHERE fuera AND desde > clock_timestamp()"
                " GROUP BY servidor HAVING count(*) >= $2)"
                " ORDER BY desde LIMIT 1 FOR UPDATE SKIP LOCKED",
                busy,
                self._per_host,
            )
            if lane is None:
                wait = await tx.fetchval(
                    "SELECT extract(epoch FROM"
                    " min(desde) - clock_timestamp())::FLOAT8"
                    " FROM filas WHERE servidor <> ALL($1)",
                    busy,
                )
                return wait if wait is None else max(wait, OTHERS)
            if not await self._has_room(tx, lane["servidor"]):
                return OTHERS
            return await self._take(tx, lane["destino"])

    async def _has_room(self, tx, host):
        # De uno en uno, y el siguiente ve ya lo que reclama este.
        await tx.execute(
            "SELECT pg_advisory_xact_lock(hashtextextended($1, 1))", host
        )
        # En otra consulta: la misma vería la base de antes de esperar.
        out = await tx.fetchval(
            "SELECT count(*) FROM filas WHERE servidor = $1"
            " AND fuera AND desde > clock_timestamp()",
            host,
        )
        return out < self._per_host

    async def _take(self, tx, url):
        lease = await tx.fetchval(
            "UPDATE filas SET arriendo = nextval('arriendos'),"
            " desde = clock_timestamp() + $1 * interval '1 second',"
            " fuera = TRUE WHERE destino = $2 RETURNING arriendo",
            self._lease,
            url,
        )
        row = await tx.fetchrow(
            "UPDATE recados SET intentos = intentos + 1 WHERE id ="
            " (SELECT min(id) FROM recados"
            " WHERE destino = $1 AND estado = 'pendiente')"
            " RETURNING id, tipo, cuerpo, archivo, intentos",
            url,
        )
        if row is None:
            # Alguien ha borrado sus recados a mano: la fila sobra.
            await tx.execute("DELETE FROM filas WHERE destino = $1", url)
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
        url = turn.destination.url
        async with self._pool.acquire(timeout=5) as tx, tx.transaction():
            ours = await tx.fetchval(
                "SELECT 1 FROM filas WHERE destino = $1 AND arriendo = $2"
                " AND fuera FOR UPDATE",
                url,
                turn.lease,
            )
            if ours is None:
                return
            state, why, back, after = "pendiente", None, 0, 0
            match end:
                case Delivered():
                    state = "entregado"
                case Failed(why):
                    state = "fallido"
                case Spent(why):
                    state, back = "fallido", 1
                case Again(after, why):
                    pass
                case Returned():
                    back = 1
            await tx.execute(
                "UPDATE recados SET estado = $1, motivo = $2,"
                " intentos = intentos - $3, cerrado ="
                " CASE WHEN $1 = 'pendiente' THEN NULL"
                " ELSE clock_timestamp() END WHERE id = $4",
                state,
                why,
                back,
                turn.id,
            )
            await tx.execute(
                "UPDATE filas SET fuera = FALSE,"
                " desde = clock_timestamp() + $1 * interval '1 second'"
                " WHERE destino = $2",
                after,
                url,
            )
            # La que se queda sin recados sobra.
            await tx.execute(
                "DELETE FROM filas WHERE destino = $1 AND NOT EXISTS ("
                " SELECT 1 FROM recados"
                " WHERE destino = $1 AND estado = 'pendiente')",
                url,
            )
        self.bell.set()

    async def status(self, id):
        """En qué está un recado, o None."""
        row = await self._pool.fetchrow(
            "SELECT destino, estado, intentos, motivo FROM recados"
            " WHERE id = $1",
            id,
        )
        return row and {"id": str(id), **dict(row)}

    async def uses(self, path):
        """Si ese archivo es el cuerpo de algún recado pendiente."""
        count = await self._pool.fetchval(
            "SELECT count(*) FROM recados WHERE estado = 'pendiente'"
            " AND archivo = $1",
            path.name,
        )
        return count > 0

    async def summary(self):
        """Cuánto espera, y a dónde va lo que más."""
        total = await self._pool.fetchrow(
            "SELECT count(*) AS cuenta, coalesce(extract(epoch FROM"
            " clock_timestamp() - min(recibido)), 0)::FLOAT8 AS espera"
            " FROM recados WHERE estado = 'pendiente'"
        )
        lanes = await self._pool.fetch(
            "SELECT filas.destino, fuera, count(*) AS cuenta,"
            " extract(epoch FROM filas.desde - clock_timestamp())::FLOAT8"
            " AS falta,"
            " (SELECT motivo FROM recados AS suyos"
            " WHERE destino = filas.destino AND estado = 'pendiente'"
            " ORDER BY id LIMIT 1) AS motivo"
            " FROM filas JOIN recados USING (destino)"
            " WHERE estado = 'pendiente'"
            " GROUP BY filas.destino ORDER BY cuenta DESC LIMIT 50"
        )
        return Summary(
            pending=total["cuenta"],
            oldest=total["espera"],
            lanes=[
                Waiting(
                    destination=lane["destino"],
                    pending=lane["cuenta"],
                    next=lane["falta"],
                    out=lane["fuera"],
                    reason=lane["motivo"],
                )
                for lane in lanes
            ],
        )
