// Only looks results up: the planner has simulated every position of the sliders.
const grid = JSON.parse(document.getElementById("grid").textContent);
const places = (key) => [...new Set(grid.map((cell) => cell[key]))];
const rows = [["Dollars a month", "dollars"], ["p99, ms", "p99"], ["Refused", "refused"], ["Most database sessions", "sessions"]];
const element = (name, text, attributes = {}) => Object.assign(document.createElement(name), { textContent: text }, attributes);

function show() {
  const at = Object.fromEntries(["traffic", "memory"].map((key) => [key, places(key)[document.getElementById(key).value]]));
  const cell = grid.find((one) => one.traffic === at.traffic && one.memory === at.memory);
  for (const key of Object.keys(at)) {
    document.getElementById(`${key}-value`).textContent = at[key];
    document.getElementById(key).setAttribute("aria-valuetext", at[key]);
  }
  document.getElementById("there").textContent = `The choice at these settings: ${cell.choice}.`;
  document.getElementById("cells").replaceChildren(...rows.map(([title, key]) => {
    const row = document.createElement("tr");
    row.append(element("th", title, { scope: "row" }), ...cell[key].map((text) => element("td", text)));
    return row;
  }));
}

for (const [key, start] of [["traffic", "1"], ["memory", "512"]]) {
  const slider = document.getElementById(key);
  slider.max = places(key).length - 1;
  slider.value = Math.max(0, places(key).indexOf(start));
  slider.addEventListener("input", show);
}
show();
