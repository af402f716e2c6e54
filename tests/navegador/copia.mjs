// Copias del libro en las que se puede escribir.

import { spawn, spawnSync } from "node:child_process";
import {
  cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync,
  symlinkSync, writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";

const ROOT = join(import.meta.dirname, "../..");
// La copia no lleva las herramientas: son las de este libro.
const env = {
  ...process.env,
  MDBOOK_PREPROCESSOR__MAQUETA__COMMAND: "cargo run --quiet " +
    `--manifest-path ${join(ROOT, "Cargo.toml")} --bin maqueta`,
};

/** Las páginas, copiadas; lo demás, lo de este libro. */
export const copyBook = () => {
  const root = mkdtempSync(join(ROOT, "target/libro-"));
  for (const name of ["book.toml", ".gitignore", "src"]) {
    cpSync(join(ROOT, name), join(root, name), { recursive: true });
  }
  for (const name of ["examples", "theme"]) {
    symlinkSync(join(ROOT, name), join(root, name));
  }
  return root;
};

export const watch = (root) => spawn("mdbook", ["watch", root], { env });

// Una palabra, o lo que no se toca: etiquetas, enlaces, inclusiones y marcas.
const PIECE =
  /<[^>]*>|\]\([^)]*\)|\{\{.*?\}\}|^ *```.*$|^.*ANCHOR.*$|\p{L}{4,}/gmu;
const SOUNDS = ["aeiou", "áéíóú", "bcdfgjlmnprstv"];

const sum = (word) => [...word].reduce((all, letter) =>
  (all * 31 + letter.codePointAt(0)) % 1009, 7);

// La letra siguiente de su clase: «tarea» pasa a ser «vesie».
const other = (letter) => {
  const low = letter.toLowerCase();
  const sounds = SOUNDS.find((all) => all.includes(low)) ?? low;
  const next = sounds[(sounds.indexOf(low) + 1) % sounds.length];
  return low === letter ? next : next.toUpperCase();
};

// La mitad de las palabras, siempre las mismas, por otras que no existen.
const change = (text) => text.replace(PIECE, (piece) => {
  const changes = /^\p{L}/u.test(piece) && sum(piece) % 2;
  return changes ? piece.replace(/./gu, other) : piece;
});

const double = (root, name) => {
  const page = readFileSync(join(root, "src", name), "utf8");
  // También cambian los programas que enseña.
  const programs = /\.\.\/examples\/([\w/.-]+\.(?:rs|py))(?!\w)/g;
  for (const [, program] of page.matchAll(programs)) {
    const path = join(root, "bis", program);
    mkdirSync(dirname(path), { recursive: true });
    const text = readFileSync(join(ROOT, "examples", program), "utf8");
    writeFileSync(path, change(text));
  }
  // Los ejercicios son de la página que lleva su nombre.
  writeFileSync(join(root, "src", name.replace(".md", "-bis.md")),
    change(page).replace(programs, "../bis/$1")
      .replace(/\{\{#ejercicios.*?\}\}/g, ""));
};

/** Construye un libro el doble de grande: detrás de cada página, otra igual de
 * larga con otras palabras. Así no se comprime ni se indexa con ella. */
export const buildDouble = () => {
  const root = copyBook();
  const summary = join(root, "src/SUMMARY.md");
  const lines = readFileSync(summary, "utf8").split("\n").flatMap((line) =>
    line.includes(".md)") ? [line, line.replace(".md)", "-bis.md)")] : [line]);
  writeFileSync(summary, lines.join("\n"));
  for (const name of readdirSync(join(root, "src"))) {
    const page = name.endsWith(".md") && !/SUMMARY|404/.test(name);
    if (page) double(root, name);
  }
  const { status, stderr } = spawnSync("mdbook", ["build", root],
    { encoding: "utf8", env });
  if (status !== 0) throw new Error(`no se puede doblar el libro: ${stderr}`);
  return join(root, "book");
};

export const discard = (folder) =>
  rmSync(folder, { recursive: true, force: true });
