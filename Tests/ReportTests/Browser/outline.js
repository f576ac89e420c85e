// What a reader who does not see the page is told of it.
() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const ids = all("[id]").map((element) => element.id);
  const labels = all("[aria-labelledby]").flatMap((element) =>
    element.getAttribute("aria-labelledby").split(" "));
  const anchors = all("a[href^='#']").map((element) => element.getAttribute("href").slice(1));
  const texts = (selector) => all(selector).map((element) => element.textContent.trim());
  return {
    headings: all("h1,h2,h3,h4,h5,h6").map((element) => Number(element.tagName[1])),
    language: document.documentElement.lang,
    title: document.title,
    landmarks: ["body > header", "body > main", "body > footer"].map((name) => all(name).length),
    scripts: all("script,iframe,object,embed").length,
    images: all("img,link[rel=stylesheet],audio,video").length,
    handlers: all("*").flatMap((element) =>
      element.getAttributeNames().filter((name) => name.startsWith("on"))),
    twice: ids.filter((id, place) => ids.indexOf(id) !== place),
    dangling: [...labels, ...anchors].filter((id) => !ids.includes(id)),
    pictures: all("svg").map((element) => ({
      role: element.getAttribute("role"),
      title: element.querySelector("title")?.textContent ?? "",
      words: element.querySelector("desc")?.textContent ?? "",
    })),
    tables: all("table").map((element) => ({
      caption: element.caption?.textContent.trim() ?? "",
      unscoped: all("th:not([scope])", element).length,
      // A row by itself needs no name.
      nameless: all("tbody tr", element).filter((row, _, rows) =>
        rows.length > 1 && !row.querySelector("th")).length,
      widths: [...new Set(all("tr", element).map((row) =>
        [...row.cells].reduce((sum, cell) => sum + cell.colSpan, 0)))],
    })),
    hasQuestions: all("section.answer").every((element) =>
      (element.querySelector(".question code")?.textContent ?? "").length > 3),
    texts: [...texts("h1,h2,h3"), ...texts(".question code"), ...texts(".reading"),
      ...texts("tbody th")],
  };
}
