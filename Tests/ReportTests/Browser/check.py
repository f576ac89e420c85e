"""Opens pages in headless Chromium as readers do, and checks what they meet there.

    check.py --strive COMMAND [--pictures FOLDER] [PAGE…]

Without pages it makes some: an answer, several with charts, and one whose texts try to be markup. Each
is looked at by day, by night, on a telephone and on paper: nothing on the console, nothing asked of a
network, headings in order, tables and pictures with their words, contrast, keyboard, text that can be
selected, and pages of a PDF that can be read. The last line counts what was checked.
"""

import argparse
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

from playwright.sync_api import sync_playwright

HERE = pathlib.Path(__file__).parent
QUESTIONS = """
gap kindergarten_ready by race since 2020 as chart
trend kindergarten_ready by race as chart
trend early_reading with projection as chart
show kindergarten_ready by district, race as chart
progress as chart
list partners by sector
count grants
"""


class Checks:
    def __init__(self):
        self.count = 0
        self.problems = []

    def expect(self, holds, where, problem):
        self.count += 1
        if not holds:
            self.problems.append(f"{where}: {problem}")


def run(arguments, **more):
    done = subprocess.run(arguments, capture_output=True, text=True, **more)
    if done.returncode != 0:
        sys.exit(f"{arguments} ended with {done.returncode}: {done.stderr}")
    return done.stdout


def pages(strive, folder):
    """Pages of the sample, and of a store whose names are markup."""
    made = {}

    def make(name, questions, *more):
        path = os.path.join(folder, name + ".html")
        run([strive, *more, "-p", "today=2026-01-01", "-o", path, "-c", questions])
        made[name] = path

    # Reports of scripts that an organisation keeps, and pages of single questions.
    scripts = os.path.join(folder, "reporting")
    shutil.copytree(HERE.parents[2] / "Examples" / "reporting", scripts)
    for name in ["monthly-brief", "board-report"]:
        run([strive, "run", "--quiet", name + ".strive", "-p", "today=2026-01-01"], cwd=scripts)
        made[name] = os.path.join(scripts, name + ".html")
    make("answer", "gap kindergarten_ready by race")
    make("answers", QUESTIONS)
    store = os.path.join(folder, "hostile.db")
    run([strive, "init", store])
    names = ['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "'); alert(1)//", "&lt;b&gt;", "</style>"]
    lines = [f'define partner p{number} (name = "{name.replace(chr(34), chr(34) * 2)}")' for number, name in enumerate(names)]
    script = os.path.join(folder, "hostile.strive")
    pathlib.Path(script).write_text("\n".join(lines) + "\n")
    run([strive, "-s", store, "run", script])
    make("hostile", "list partners; count partners by name as chart", "-s", store)
    return made


def outline(page, where, checks):
    facts = page.evaluate((HERE / "outline.js").read_text())
    levels = facts["headings"]
    checks.expect(levels.count(1) == 1 and levels[:1] == [1], where, f"headings {levels} do not begin with one h1")
    steps = [b - a for a, b in zip(levels, levels[1:])]
    checks.expect(all(step <= 1 for step in steps), where, f"headings {levels} leave out a level")
    checks.expect(facts["language"] == "en" and facts["title"], where, "no language or no title")
    checks.expect(facts["landmarks"] == [1, 1, 1], where, f"header, main, footer: {facts['landmarks']}")
    checks.expect(facts["scripts"] == 0 and facts["images"] == 0, where, "a script or an image of elsewhere")
    checks.expect(not facts["handlers"], where, f"event handlers: {facts['handlers']}")
    checks.expect(not facts["twice"], where, f"ids that are not unique: {facts['twice']}")
    checks.expect(not facts["dangling"], where, f"labels that point nowhere: {facts['dangling']}")
    for picture in facts["pictures"]:
        checks.expect(
            picture["role"] == "img" and picture["title"] and len(picture["words"]) > 40, where,
            f"a picture without words: {picture}")
    for table in facts["tables"]:
        checks.expect(table["caption"], where, "a table without a caption")
        checks.expect(table["unscoped"] == 0, where, f"{table['caption']}: header cells without scope")
        checks.expect(table["nameless"] == 0, where, f"{table['caption']}: rows without a header cell")
        checks.expect(len(table["widths"]) == 1, where, f"{table['caption']}: rows of {table['widths']} cells")
    checks.expect(facts["hasQuestions"], where, "an answer without its question")
    return facts


def contrast(page, where, checks):
    seen = page.evaluate((HERE / "contrast.js").read_text())
    checks.expect(seen["checked"] > 10, where, "no text was found to measure")
    for text in seen["weak"][:5]:
        checks.expect(False, where, f"contrast {text['ratio']:.2f} of “{text['text']}”")
    checks.expect(not seen["weak"], where, f"{len(seen['weak'])} texts are too weak")
    return seen["checked"]


def keyboard(page, where, checks):
    page.keyboard.press("Tab")
    first = page.evaluate(
        "() => { const e = document.activeElement, b = e.getBoundingClientRect();"
        " return [e.className, e.getAttribute('href'), b.left >= 0 && b.top >= 0, getComputedStyle(e).outlineStyle] }")
    checks.expect(first[0] == "skip" and first[2] and first[3] != "none", where, f"the skip link: {first}")
    page.keyboard.press("Enter")
    checks.expect(page.evaluate("() => document.activeElement.tagName") == "MAIN", where, "skipping goes nowhere")
    for details in page.query_selector_all("details"):
        details.query_selector("summary").focus()
        page.keyboard.press("Enter")
        checks.expect(details.evaluate("e => e.open"), where, "a folded table that a key does not open")
        page.keyboard.press("Enter")
    selected = page.evaluate(
        "() => { getSelection().selectAllChildren(document.body); return getSelection().toString() }")
    title = page.evaluate("() => document.querySelector('h1').innerText")
    checks.expect(title in selected and len(selected) > 100, where, "text cannot be selected")


def paper(page, where, folder, name, facts, checks):
    path = os.path.join(folder, name + ".pdf")
    page.emulate_media(media="print")
    page.pdf(path=path, format="A4", prefer_css_page_size=False, print_background=False)
    page.emulate_media(media="screen")
    sheets = run(["pdftotext", "-raw", path, "-"]).split("\f")[:-1]
    checks.expect(sheets and all(len(sheet.split()) > 8 for sheet in sheets), where, "a sheet of paper is empty")
    # A long word may be broken at the end of a line, so blanks do not count.
    text = re.sub(r"\s", "", "".join(sheets))
    # There may be no letters here for other scripts.
    for wanted in [text for text in facts["texts"] if all(ord(letter) < 0x250 for letter in text)]:
        checks.expect(re.sub(r"\s", "", wanted) in text, where, f"not on paper: {wanted[:60]}")
    return len(sheets)


def look(browser, name, path, folder, pictures, checks):
    url = pathlib.Path(path).as_uri()
    asked, said = [], []

    def open_page(**more):
        context = browser.new_context(**more)
        page = context.new_page()
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.on("request", lambda request: asked.append(request.url))
        page.goto(url, wait_until="load")
        return page

    texts = 0
    for scheme in ["light", "dark"]:
        page = open_page(color_scheme=scheme, viewport={"width": 1200, "height": 900})
        where = f"{name}, {scheme}"
        page.evaluate("() => document.querySelectorAll('details').forEach(e => e.open = true)")
        texts += contrast(page, where, checks)
        page.evaluate("() => document.querySelectorAll('details').forEach(e => e.open = false)")
        if pictures:
            page.screenshot(path=os.path.join(pictures, f"{name}-{scheme}.png"), full_page=True)
        if scheme == "light":
            facts = outline(page, name, checks)
            sheets = paper(page, f"{name}, on paper", folder, name, facts, checks)
        keyboard(page, where, checks)
        page.context.close()
    page = open_page(viewport={"width": 390, "height": 844}, device_scale_factor=2, is_mobile=True)
    width = page.evaluate("() => document.documentElement.scrollWidth")
    checks.expect(width <= 390, f"{name}, on a telephone", f"it is {width} pixels wide")
    if pictures:
        page.screenshot(path=os.path.join(pictures, f"{name}-narrow.png"), full_page=True)
        run(["pdftoppm", "-r", "60", "-png", os.path.join(folder, name + ".pdf"), os.path.join(pictures, name + "-paper")])
    page.context.close()
    page = open_page(java_script_enabled=False)
    checks.expect(page.inner_text("h1"), f"{name}, without scripts", "there is no heading")
    page.context.close()
    checks.expect(not said, name, f"the console says {said[:3]}")
    checks.expect(set(asked) == {url}, name, f"it asks for {sorted(set(asked) - {url})[:3]}")
    print(f"{name}: {texts} texts measured, {len(facts['tables'])} tables, {len(facts['pictures']) // 2} pictures, "
          f"{sheets} sheets of paper")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--strive", required=True)
    parser.add_argument("--chromium", required=True)
    parser.add_argument("--pictures")
    parser.add_argument("pages", nargs="*")
    options = parser.parse_args()
    checks = Checks()
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as player:
        made = {pathlib.Path(page).stem: os.path.abspath(page) for page in options.pages}
        made = made or pages(os.path.abspath(options.strive), folder)
        if options.pictures:
            os.makedirs(options.pictures, exist_ok=True)
        browser = player.chromium.launch(executable_path=options.chromium, args=["--no-sandbox"])
        for name, path in made.items():
            look(browser, name, path, folder, options.pictures, checks)
        browser.close()
    for problem in checks.problems[:30]:
        print(problem)
    print(f"{len(made)} pages, {checks.count} checks, {len(checks.problems)} that fail")
    sys.exit(1 if checks.problems else 0)


main()
