-- Un recado se queda hasta que se purga: así se puede preguntar por él.
CREATE TABLE recados (
    -- Con AUTOINCREMENT, un número no se usa dos veces.
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    destino TEXT NOT NULL,
    tipo TEXT,
    -- Uno de los dos: el corto va aquí; el grande, en un archivo.
    cuerpo BLOB,
    archivo TEXT,
    estado TEXT NOT NULL DEFAULT 'pendiente',
    intentos INTEGER NOT NULL DEFAULT 0,
    motivo TEXT,
    recibido INTEGER NOT NULL,
    cerrado INTEGER
) STRICT;
-- El primero de cada fila, y cuántos hay, sin recorrer los entregados.
CREATE INDEX pendientes ON recados (destino, id) WHERE estado = 'pendiente';
CREATE INDEX archivos ON recados (archivo)
    WHERE estado = 'pendiente' AND archivo IS NOT NULL;

-- Una fila por destino con recados pendientes.
CREATE TABLE filas (
    destino TEXT PRIMARY KEY,
    servidor TEXT NOT NULL,
    -- Cuándo le toca. Si su primer recado está fuera, cuándo vence el arriendo.
    desde INTEGER NOT NULL,
    fuera INTEGER NOT NULL DEFAULT FALSE,
    -- Crece con cada reclamo, y no se repite entre destinos.
    arriendo INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX por_hora ON filas (desde);
CREATE TABLE arriendos (ultimo INTEGER NOT NULL) STRICT;
INSERT INTO arriendos VALUES (0);

-- La clave de quien envía, y de qué recado es.
CREATE TABLE claves (
    clave TEXT PRIMARY KEY,
    huella BLOB NOT NULL,
    recado INTEGER NOT NULL REFERENCES recados (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX claves_de ON claves (recado);

PRAGMA user_version = 1;
