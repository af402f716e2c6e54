-- Lo mismo que en SQLite, con la hora del servidor: es una para todos.
CREATE TABLE IF NOT EXISTS recados (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    destino TEXT NOT NULL,
    tipo TEXT,
    cuerpo BYTEA,
    archivo TEXT,
    estado TEXT NOT NULL DEFAULT 'pendiente',
    intentos INTEGER NOT NULL DEFAULT 0,
    motivo TEXT,
    recibido TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
    cerrado TIMESTAMPTZ
);
CREATE INDEX IF NOT EXISTS pendientes ON recados (destino, id)
    WHERE estado = 'pendiente';
CREATE INDEX IF NOT EXISTS archivos ON recados (archivo)
    WHERE estado = 'pendiente' AND archivo IS NOT NULL;
CREATE TABLE IF NOT EXISTS filas (
    destino TEXT PRIMARY KEY,
    servidor TEXT NOT NULL,
    desde TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
    fuera BOOLEAN NOT NULL DEFAULT FALSE,
    arriendo BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX IF NOT EXISTS por_hora ON filas (desde);
-- Cuántas tiene fuera cada servidor, entre todos los procesos.
CREATE INDEX IF NOT EXISTS fuera ON filas (servidor) WHERE fuera;
CREATE SEQUENCE IF NOT EXISTS arriendos;
CREATE TABLE IF NOT EXISTS claves (
    clave TEXT PRIMARY KEY,
    huella BYTEA NOT NULL,
    recado BIGINT NOT NULL REFERENCES recados (id) ON DELETE CASCADE
);
CREATE INDEX IF NOT EXISTS claves_de ON claves (recado);
-- De qué versión es todo lo de arriba.
CREATE TABLE IF NOT EXISTS esquema AS SELECT 1::BIGINT AS numero;
