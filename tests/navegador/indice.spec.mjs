// El índice, que escribe `tools/maqueta`, y el motor, que lo lee, entienden lo
// mismo por palabra.

import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "./libro.mjs";
import { engine, FOLDER } from "./motor.mjs";

// Lo que pesa una palabra donde se dice, como en tools/maqueta/src/indice.
const fields = (doc, glossary) => {
  if (!doc.term) {
    return [[doc.heading, doc.at ? 50 : 80], [doc.title, 10], [doc.prose, 10],
      [doc.code, 6]];
  }
  const [name, , english, aliases] = glossary.get(doc.term);
  return [[`${name} ${english}`, 30], [aliases.join(" "), 10],
    [doc.prose, 10]];
};

const count = (words, { forms, raw }) => {
  const weights = new Map();
  const put = (word, weight) =>
    weights.set(word, (weights.get(word) ?? 0) + weight);
  for (const [text, weight] of words) {
    for (const word of raw(text.normalize("NFC"))) {
      const [whole, ...parts] = forms(word);
      put(whole, weight);
      for (const part of parts) put(part, weight / 2);
    }
  }
  return weights;
};

test("the index has the words that the search reads in every page", async () => {
  const search = engine();
  const table = readFileSync(join(FOLDER, "indice/tabla.js"), "utf8");
  const { terms } = JSON.parse(/\((.*)\)/s.exec(table)[1]);
  const glossary = new Map(terms.map((term) => [term[0], term]));

  const read = {};
  for (const [id, doc] of (await search.read(search.docs)).entries()) {
    for (const [word, weight] of count(fields(doc, glossary), search)) {
      (read[word] ??= {})[id] = weight;
    }
  }
  const written = {};
  for (const name of readdirSync(join(FOLDER, "indice/palabras"))) {
    const start = name.replace(".js", "");
    expect(search.start(start), "su nombre es de los suyos").toBe(start);
    const postings = await search.postings(start);
    expect(Object.keys(postings).filter((word) =>
      search.start(word) !== start), name).toEqual([]);
    for (const [word, places] of Object.entries(postings)) {
      written[word] = {};
      for (let at = 0, id = 0; at < places.length; at += 2) {
        id += places[at];
        written[word][id] = places[at + 1];
      }
    }
  }
  expect(Object.keys(read).length).toBeGreaterThan(5000);
  const wrong = [...new Set([...Object.keys(read), ...Object.keys(written)])]
    .filter((word) =>
      JSON.stringify(read[word]) !== JSON.stringify(written[word]));
  expect(wrong, "palabras.js y palabras.rs no las cuentan igual").toEqual([]);
});
