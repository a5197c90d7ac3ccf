// Paints the stars, closer and closer: constellations, then names of stars, then every occupation with its name.
import { between } from "./chart.js";

const SPRITE = 64;
const dark = matchMedia("(prefers-color-scheme: dark)");

export function painter(sky) {
  const { chart, canvas, frame } = sky;
  const pen = canvas.getContext("2d");
  const largest = [...chart.stars].sort((one, other) => other.members.length - one.members.length);
  const inks = {};
  let boxes;

  // Colours come from the style sheet, so that day and night agree with it.
  function prepare() {
    const style = getComputedStyle(frame);
    for (const [name, ink] of Object.entries({ near: "gold", evolution: "blue", unsaid: "silver", sky: "sky", ink: "sky-ink" })) {
      inks[name] = style.getPropertyValue(`--${ink}`);
    }
    inks.font = style.fontFamily;
    for (const { link, family } of sky.links) {
      family.colour = getComputedStyle(link).color;
      family.sprite = sprite(family.colour);
    }
  }

  function sprite(colour) {
    const made = Object.assign(document.createElement("canvas"), { width: SPRITE, height: SPRITE });
    const brush = made.getContext("2d");
    const half = SPRITE / 2;
    const glow = brush.createRadialGradient(half, half, 0, half, half, half);
    const faded = (alpha) => colour.replace(")", ` / ${alpha})`);
    const stops = dark.matches
      ? [[0, "#fff"], [0.14, colour], [0.24, faded(0.8)], [0.42, faded(0.18)], [1, faded(0)]]
      : [[0, colour], [0.26, colour], [0.3, faded(0.3)], [0.62, faded(0.2)], [0.66, faded(0)]];
    for (const stop of stops) glow.addColorStop(...stop);
    brush.fillStyle = glow;
    brush.fillRect(0, 0, SPRITE, SPRITE);
    return made;
  }

  function draw() {
    const { focus, hover, camera, ratio } = sky;
    const lit = focus && new Set([focus, ...focus.moves.map(([target]) => target)].map(({ star }) => star));
    pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    pen.clearRect(0, 0, sky.width, sky.height);
    boxes = [...sky.taken];
    const close = between((camera.zoom - 1.9) / 1.2, 0, 1);
    for (const { lines, colour } of chart.families.values()) {
      stroke(colour, between(camera.zoom * 0.8, 0.9, 1.8), focus ? 0.2 : 0.55, () => {
        lines.forEach((star, at) => pen[at % 2 ? "lineTo" : "moveTo"](...spot(star)));
      });
    }
    for (const star of chart.stars) shine(star, close, !lit || lit.has(star) ? 1 : 0.3);
    for (const point of sky.kept) ring(point, 9, inks.near, 2.5);
    for (const point of sky.own) ring(point, 12, inks.ink, 2);
    if (focus) bridges(focus);
    names(close);
    if (hover && hover !== focus) {
      ring(hover, 11, inks.ink, 1.5);
      boxes = [];
      name(hover, 14, 700, 16, true);
    }
  }

  const spot = ({ x, y }) => [sky.toX(x), sky.toY(y)];

  function stroke(ink, thick, alpha, path) {
    Object.assign(pen, { strokeStyle: ink, lineWidth: thick, globalAlpha: alpha });
    pen.beginPath();
    path();
    pen.stroke();
    pen.globalAlpha = 1;
  }

  function ring(point, size, ink, thick, alpha = 1) {
    stroke(ink, thick, alpha, () => pen.arc(...spot(point), size, 0, 7));
  }

  // A star, and once close the occupations around it.
  function shine(star, close, alpha) {
    const { members, family } = star;
    const [x, y] = spot(star);
    const around = (star.radius + 3) * sky.scale;
    if (x < -around || y < -around || x > sky.width + around || y > sky.height + around) return;
    const grown = Math.sqrt(sky.camera.zoom) * between(sky.width / 900, 0.62, 1.15);
    const size = between((7 + 2.6 * Math.sqrt(members.length)) * grown, 6, 34) * (1 - 0.35 * close);
    pen.globalAlpha = alpha;
    pen.drawImage(family.sprite, x - size, y - size, 2 * size, 2 * size);
    if (close && members.length > 1) {
      ring(star, around, family.colour, 1, alpha * close * 0.35);
      pen.globalAlpha = alpha * close;
      pen.fillStyle = family.colour;
      pen.beginPath();
      for (const number of members.slice(1)) {
        const [px, py] = spot(chart.points[number]);
        pen.moveTo(px, py);
        pen.arc(px, py, between(1.5 * sky.scale, 1.6, 5.5), 0, 7);
      }
      pen.fill();
    }
    pen.globalAlpha = 1;
  }

  // Gold and whole, blue and dashed, silver and thin: as in the crown.
  function bridges(from) {
    const [x, y] = spot(from);
    for (const [target, kind] of from.moves) {
      const [tx, ty] = spot(target);
      const bend = between(Math.hypot(tx - x, ty - y) * 0.22, 12, 140);
      const lean = Math.atan2(ty - y, tx - x) - Math.PI / 2;
      pen.setLineDash(kind === "evolution" ? [8, 6] : []);
      stroke(inks[kind], kind === "unsaid" ? 1.6 : 2.6, 1, () => {
        pen.moveTo(x, y);
        pen.quadraticCurveTo((x + tx) / 2 + Math.cos(lean) * bend, (y + ty) / 2 + Math.sin(lean) * bend, tx, ty);
      });
      pen.setLineDash([]);
      ring(target, 6, inks[kind], 2);
    }
    ring(from, 15, inks.ink, 2.5);
    ring(from, 21, inks.ink, 1);
    name(from, 16, 700, 26, true);
    for (const [target] of from.moves) name(target, 13, 600, 11);
  }

  function names(close) {
    const { zoom } = sky.camera;
    let left = zoom < 1.5 || sky.focus ? 0 : between(Math.round(zoom * 16), 0, 90);
    for (const star of largest) if (left > 0 && name(chart.points[star.members[0]], 12.5, 600, 9)) left -= 1;
    if (zoom < 4) return;
    for (const point of chart.points) if (left > 0 && name(point, 12, 400, 9)) left -= 1;
  }

  // A name beside its star, where nothing else is written and nothing would be cut; whether there was room.
  function name(point, size, weight, apart, always) {
    const [x, y] = spot(point);
    if (x < 0 || y < 0 || x > sky.width || y > sky.height) return false;
    pen.font = `${weight} ${size}px ${inks.font}`;
    point.lines ??= folded(point.name);
    const wide = Math.max(...point.lines.map((line) => pen.measureText(line).width));
    const high = point.lines.length * size * 1.2;
    const places = [[apart, -high / 2], [-apart - wide, -high / 2], [-wide / 2, apart], [-wide / 2, -apart - high]];
    const box = places.map(([dx, dy]) => [x + dx, y + dy, x + dx + wide, y + dy + high]).find(free)
      ?? (always && inside(x + apart, y - high / 2, wide, high));
    if (!box) return false;
    boxes.push(box);
    Object.assign(pen, { textBaseline: "top", lineJoin: "round", lineWidth: 4, strokeStyle: inks.sky, fillStyle: inks.ink });
    point.lines.forEach((line, at) => {
      for (const write of ["strokeText", "fillText"]) pen[write](line, box[0], box[1] + at * size * 1.2);
    });
    return true;
  }

  function free([left, top, right, foot]) {
    return left > 4 && top > 4 && right < sky.width - 4 && foot < sky.height - 4
      && boxes.every((box) => left >= box[2] || right <= box[0] || top >= box[3] || foot <= box[1]);
  }

  function inside(left, top, wide, high) {
    const [x, y] = [between(left, 4, sky.width - wide - 4), between(top, 4, sky.height - high - 4)];
    return [x, y, x + wide, y + high];
  }

  return { prepare, draw };
}

function folded(words) {
  const lines = [""];
  for (const word of words.split(" ")) {
    const longer = `${lines.at(-1)} ${word}`.trim();
    if (lines.at(-1) && longer.length > 24) lines.push(word);
    else lines.splice(-1, 1, longer);
  }
  return lines;
}
