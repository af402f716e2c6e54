// Al final, la peor cuenta de cada límite y dónde, y lo que se cuenta sin
// exigirlo. Los fallos los dice el corredor.

const text = (number) =>
  String(Math.round(number * 1000) / 1000).replace(".", ",");

export default class Summary {
  worst = new Map();
  told = [];

  onTestEnd({ annotations }) {
    for (const { type, description } of annotations) {
      if (type === "dato") this.told.push(description);
      if (type === "cuenta") this.add(JSON.parse(description));
    }
  }

  add(seen) {
    const worst = this.worst.get(seen.what);
    if (!(seen.count <= worst?.count)) this.worst.set(seen.what, seen);
  }

  onEnd() {
    const worst = [...this.worst.values()].map(({ what, count, limit, where }) =>
      `${what}: ${text(count)} de ${text(limit)} (${where})`);
    console.log(["", ...worst, ...this.told].join("\n"));
  }

  printsToStdio() {
    return false;
  }
}
