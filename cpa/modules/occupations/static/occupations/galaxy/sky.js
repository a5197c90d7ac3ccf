// Brings the drawn sky to life: move, come closer, follow bridges. Names stay those of the drawing, real links of the
// page; only stars are painted.
import { between, read } from "./chart.js";
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
    frame.querySelector(".sky-stage").prepend(this.canvas);
    frame.classList.add("alive");
    this.paint = painter(this);
    listen(this);
    new ResizeObserver(() => this.fit()).observe(frame);
    matchMedia("(prefers-color-scheme: dark)").onchange = () => this.fit(true);
    window.onbeforeprint = () => {
      this.see(this.middle, true);
      this.turn();
    };
  }

  // The sheet on show, the size of the frame, and how many pixels a unit of the sky takes when it is seen whole.
  fit(anew) {
    const sheet = [...this.frame.querySelectorAll(".sky-sheet")].find((svg) => svg.clientWidth);
    if (!sheet || (!anew && sheet.clientWidth === this.width)) return;
    const { clientWidth: width, clientHeight: height } = sheet;
    const { canvas, chart } = this;
    const ratio = Math.min(2, devicePixelRatio);
    const name = sheet.classList.contains("sky-wide") ? "wide" : "tall";
    Object.assign(canvas, { width: width * ratio, height: height * ratio });
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

  // A sheet higher than the screen stays still: focus would leave it.
  seeAll(points) {
    if (this.height > innerHeight) return;
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
    const x = this.toX(family.x) + words.x * whole;
    const y = this.toY(family.y) - (family.height / 2) * (this.scale - whole) + words.y * whole;
    const left = between(x, 2, this.width - wide - 2);
    const top = between(y, 2, this.height - high - 2);
    const away = Math.abs(x - left) + Math.abs(y - top) > 9 && family !== this.family;
    link.classList.toggle("away", away);
    const place = `translate(${left / whole - words.x} ${top / whole - words.y})`;
    link.firstElementChild.setAttribute("transform", place);
    return !away && [left, top, left + wide, top + high];
  }
}

// Keys and fingers. Tab goes from family to family, as through any links; within one, arrows go to the next occupation
// or field, a number or letters of a name to that one. The wheel moves the page unless Control is held.
const PAUSE = 1200;

function listen(sky) {
  const { canvas, frame, chart } = sky;
  const down = new Map();
  let travelled = 0;
  let typed = "";
  let last = 0;
  const familyOf = (event) => event.target.closest("a[data-family]")?.dataset.family;
  const here = (event) => [event.offsetX, event.offsetY];

  frame.addEventListener("focusin", (event) => {
    const letter = familyOf(event);
    if (letter && event.target.matches(":focus-visible")) sky.seeFamily(letter);
  });

  frame.addEventListener("keydown", (event) => {
    const letter = familyOf(event);
    const inside = sky.focus?.letter === letter;
    let point;
    if (event.key === "Escape") {
      if (sky.focus) sky.seeFamily(sky.focus.letter);
      else sky.see(sky.middle);
    } else if (!letter || event.ctrlKey || event.altKey || event.metaKey) {
      return;
    } else if (event.key === "Enter" && inside) {
      event.preventDefault();
      sky.open();
    } else {
      const { first, count } = chart.families.get(letter);
      point = next(event, chart.points.slice(first, first + count), inside ? sky.focus.rank - 1 : -1);
    }
    if (!point) return;
    event.preventDefault();
    sky.choose(point);
  });

  function next({ key, timeStamp }, points, at) {
    const field = (place) => points[place].code.slice(0, 3);
    const starts = points.filter((_, place) => place === 0 || field(place) !== field(place - 1));
    switch (key) {
      case "ArrowRight": return points[(at + 1) % points.length];
      case "ArrowLeft": return points.at(at < 0 ? -1 : at - 1);
      case "ArrowDown": return starts.find((point) => point.rank > at + 1) ?? starts[0];
      case "ArrowUp": return starts.findLast((point) => point.rank < at + 1) ?? starts.at(-1);
      case "Home": return points[0];
      case "End": return points.at(-1);
      default: return key.length === 1 && key !== " " ? spelled(key, timeStamp, points, at) : undefined;
    }
  }

  function spelled(key, now, points, at) {
    typed = now - last < PAUSE ? typed + key : key;
    last = now;
    if (/^\d+$/.test(typed)) return points[typed - 1];
    const turned = [...points.slice(at + 1), ...points.slice(0, at + 1)];
    if (typed.length > 1 && at >= 0) turned.unshift(turned.pop());
    return turned.find(({ name }) => plain(name).split(/[^a-z0-9]+/).some((word) => word.startsWith(plain(typed))));
  }

  for (const button of frame.querySelectorAll("[data-zoom]")) {
    button.onclick = () => {
      if (+button.dataset.zoom) return sky.closer(+button.dataset.zoom);
      sky.choose(null);
      return sky.see(sky.middle);
    };
  }

  canvas.onpointerdown = (event) => {
    canvas.setPointerCapture(event.pointerId);
    down.set(event.pointerId, here(event));
    if (down.size === 1) travelled = 0;
  };

  canvas.onpointermove = (event) => {
    const [x, y] = here(event);
    const from = down.get(event.pointerId);
    if (!from) return hover(nearest(x, y));
    const [dx, dy] = [x - from[0], y - from[1]];
    const other = [...down].find(([id]) => id !== event.pointerId)?.[1];
    travelled += Math.abs(dx) + Math.abs(dy) + (other ? 99 : 0);
    if (other) {
      const far = (spot) => Math.hypot(other[0] - spot[0], other[1] - spot[1]);
      sky.closer(far([x, y]) / far(from), (other[0] + x) / 2, (other[1] + y) / 2);
    } else {
      const { camera, scale } = sky;
      sky.see({ x: camera.x - dx / scale, y: camera.y - dy / scale, zoom: camera.zoom }, true);
    }
    return down.set(event.pointerId, [x, y]);
  };

  canvas.onpointerup = (event) => {
    if (down.delete(event.pointerId) && travelled < 8) {
      const point = nearest(...here(event));
      if (point && point === sky.focus) sky.open();
      else sky.choose(point);
    }
    // Once closer, a finger moves the sky; from afar it moves the page.
    canvas.classList.toggle("held", (sky.target ?? sky.camera).zoom > 1.05);
  };

  canvas.onpointercancel = (event) => down.delete(event.pointerId);
  canvas.onpointerleave = () => hover(null);

  canvas.addEventListener("wheel", (event) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    sky.closer(Math.exp(-event.deltaY / 250), ...here(event));
  }, { passive: false });

  function hover(point) {
    if (point === sky.hover) return;
    sky.hover = point;
    canvas.classList.toggle("over", !!point);
    sky.ask();
  }

  // From afar only the occupations at the centre of stars.
  function nearest(px, py) {
    let [best, least] = [null, 16];
    for (const point of chart.points) {
      if (sky.camera.zoom < 2 && point.star.members[0] !== point.number) continue;
      const far = Math.hypot(sky.toX(point.x) - px, sky.toY(point.y) - py);
      if (far < least) [least, best] = [far, point];
    }
    return best;
  }
}

const plain = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();

for (const frame of document.querySelectorAll(".sky[data-chart]")) {
  const answer = await fetch(frame.dataset.chart);
  if (answer.ok) new Sky(frame, read(await answer.json()));
}
