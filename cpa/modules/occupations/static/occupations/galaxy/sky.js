// Brings the drawn sky to life: move, come closer, follow the bridges of an occupation. The names stay those of the
// drawing, real links of the page; only stars are painted. Without this file the drawing does the same by its links.
import { between, read } from "./chart.js";
import { listen } from "./hands.js";
import { painter } from "./paint.js";

const calm = matchMedia("(prefers-reduced-motion: reduce)");

class Sky {
  constructor(frame, chart) {
    Object.assign(this, { frame, chart, focus: null, hover: null, family: null, camera: { x: 0, y: 0, zoom: 1 } });
    this.own = chart.pointsOf(frame.dataset.own);
    this.kept = chart.pointsOf(frame.dataset.kept);
    this.said = frame.querySelector("[data-said]");
    this.canvas = document.createElement("canvas");
    this.canvas.ariaHidden = "true";
    frame.prepend(this.canvas);
    frame.classList.add("alive");
    frame.querySelector("[hidden]").hidden = false;
    this.paint = painter(this);
    listen(this);
    new ResizeObserver(() => this.fit()).observe(frame);
    matchMedia("(prefers-color-scheme: dark)").onchange = () => this.fit(true);
  }

  // The sheet on show, the size of the frame, and how many pixels a unit of the sky takes when it is seen whole.
  fit(anew) {
    const sheet = [...this.frame.querySelectorAll(".sky-sheet")].find((svg) => svg.clientWidth);
    if (!sheet || (!anew && sheet.clientWidth === this.width)) return;
    const { clientWidth: width, clientHeight: height } = sheet;
    const { canvas, chart, frame } = this;
    const ratio = Math.min(2, devicePixelRatio);
    const name = sheet.classList.contains("sky-wide") ? "wide" : "tall";
    Object.assign(canvas, { width: width * ratio, height: height * ratio });
    const left = (frame.clientWidth - width) / 2;
    Object.assign(canvas.style, { left: `${left}px`, width: `${width}px`, height: `${height}px` });
    chart.place(name);
    const [wide, high] = chart.sheets[name];
    Object.assign(this, { width, height, ratio, whole: width / wide, middle: { x: wide / 2, y: high / 2, zoom: 1 } });
    this.links = [...sheet.querySelectorAll("a")].map((link) => {
      const words = link.lastElementChild.lastElementChild.getBBox();
      return { link, words, family: chart.families.get(link.dataset.family) };
    });
    this.paint.prepare();
    this.see(this.middle, true);
  }

  get scale() {
    return this.whole * this.camera.zoom;
  }

  toX(x) {
    return (x - this.camera.x) * this.scale + this.width / 2;
  }

  toY(y) {
    return (y - this.camera.y) * this.scale + this.height / 2;
  }

  // Go there, at once or in a glide.
  see({ x, y, zoom }, atOnce = calm.matches) {
    this.target = { x, y, zoom: between(zoom, 0.9, 16) };
    if (atOnce) this.camera = { ...this.target };
    this.ask();
  }

  // What stands at this pixel stays there.
  closer(factor, px = this.width / 2, py = this.height / 2) {
    const from = this.target ?? this.camera;
    const zoom = between(from.zoom * factor, 0.9, 16);
    const part = (1 / from.zoom - 1 / zoom) / this.whole;
    this.see({ x: from.x + (px - this.width / 2) * part, y: from.y + (py - this.height / 2) * part, zoom });
  }

  seeAll(points) {
    const [[x, wide], [y, high]] = ["x", "y"].map((side) => {
      const here = points.map((point) => point[side]);
      const [least, most] = [Math.min(...here), Math.max(...here)];
      return [(least + most) / 2, most - least + 90];
    });
    this.see({ x, y, zoom: Math.min(this.width / wide / this.whole, this.height / high / this.whole, 3.4) });
  }

  seeFamily(letter) {
    const { link, family } = this.links.find((one) => one.family.letter === letter);
    this.choose(null);
    this.family = family;
    this.seeAll(this.chart.stars.filter((star) => star.family === family));
    this.say(link.dataset.told);
  }

  // An occupation, or none.
  choose(point) {
    this.focus = point;
    if (point) {
      const { name, rank, letter, moves } = point;
      this.family = this.chart.families.get(letter);
      const words = this.said.dataset[moves.length === 1 ? "one" : "many"];
      this.say(words.replace("{rank}", rank).replace("{count}", moves.length).replace("{name}", name));
      const link = document.createElement("a");
      link.href = this.address(point);
      link.textContent = this.said.dataset.open;
      this.said.append(" ", link);
      this.seeAll([point, ...moves.map(([target]) => target)]);
    } else {
      this.say(this.said.dataset.said);
    }
    this.ask();
  }

  address({ code }) {
    return this.frame.dataset.occupation.replace("A0000", code);
  }

  open() {
    window.location.assign(this.address(this.focus));
  }

  say(words) {
    this.said.textContent = words;
  }

  ask() {
    this.asked ??= requestAnimationFrame(() => this.turn());
  }

  turn() {
    this.asked = null;
    const { camera, target } = this;
    if (target) {
      for (const part of ["x", "y", "zoom"]) camera[part] += (target[part] - camera[part]) * 0.2;
      const far = Math.hypot(target.x - camera.x, target.y - camera.y) * this.scale;
      if (far < 0.6 && Math.abs(target.zoom / camera.zoom - 1) < 0.004) Object.assign(this, { camera: target, target: null });
    }
    this.frame.classList.toggle("near", camera.zoom > 1.25);
    this.taken = this.links.map((one) => this.name(one)).filter(Boolean);
    this.paint.draw();
    if (this.target) this.ask();
  }

  // A family's name keeps its size and stands above its stars. It is never cut: the one in use stays within the frame,
  // another that would be cut fades. What it covers.
  name({ link, words, family }) {
    const { whole } = this;
    const [wide, high] = [words.width * whole, words.height * whole];
    let left = this.toX(family.x) + words.x * whole;
    let top = this.toY(family.y) - (family.height / 2) * (this.scale - whole) + words.y * whole;
    const inside = [between(left, 8, this.width - wide - 8), between(top, 8, this.height - high - 8)];
    const uncut = left === inside[0] && top === inside[1];
    const shown = uncut || family === this.family;
    if (shown) [left, top] = inside;
    link.style.opacity = shown ? 1 : 0;
    const place = `translate(${left / whole - words.x} ${top / whole - words.y})`;
    link.firstElementChild.setAttribute("transform", place);
    return shown && [left, top, left + wide, top + high];
  }
}

for (const frame of document.querySelectorAll(".sky[data-chart]")) {
  const answer = await fetch(frame.dataset.chart);
  if (answer.ok) new Sky(frame, read(await answer.json()));
}
