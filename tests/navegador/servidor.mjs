// Un libro construido, servido como lo sirve GitHub Pages.

import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { gzipSync } from "node:zlib";

export const TYPES = {
  ".css": "text/css",
  ".html": "text/html",
  ".js": "text/javascript",
  ".svg": "image/svg+xml",
};

// Cada archivo se comprime una vez.
const zipped = new Map();
const zip = (file) => {
  if (!zipped.has(file)) zipped.set(file, gzipSync(readFileSync(file)));
  return zipped.get(file);
};

const answer = (book, missing, folder) => (request, response) => {
  const path = normalize(decodeURIComponent(request.url.split("?")[0]));
  const asked = join(book, path.startsWith(`${folder}/`)
    ? path.slice(folder.length) : path);
  const exists = existsSync(asked) && extname(asked) !== "";
  const file = exists ? asked : missing;
  response.writeHead(exists ? 200 : 404, {
    "content-encoding": "gzip",
    "content-type": TYPES[extname(file)] ?? "application/octet-stream",
  });
  response.end(zip(file));
};

/** Sirve un libro en un puerto libre mientras se usa; a `use` le da su
 * dirección, sin barra al final. */
export const serve = async (book, use) => {
  // La página de error es lo que sale si no hay otra, y dice dónde está él.
  const missing = join(book, "404.html");
  const [, folder] = /<base href="(.*?)\/?">/
    .exec(readFileSync(missing, "utf8"));
  const server = createServer(answer(book, missing, folder));
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  await use(`http://127.0.0.1:${server.address().port}${folder}`);
  server.close();
};
