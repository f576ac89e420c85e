internal import Mustache

/// The page as templates; every text in them is escaped, save what `html` in a name says is html.
struct Templates {
  private let library: MustacheLibrary

  static let page: Templates = {
    MustacheContentTypes.register(PageText(), named: PageText.name)
    var library = MustacheLibrary()
    do {
      for (name, text) in all {
        try library.register("{{%CONTENT_TYPE:\(PageText.name)}}" + text, named: name)
      }
    } catch {
      preconditionFailure("the templates of the page are ours, and parse: \(error)")
    }
    return Templates(library: library)
  }()

  private static let all = [
    "page": pageTemplate, "block": blockTemplate, "answer": answerTemplate,
    "table": tableTemplate, "footer": footerTemplate,
  ]

  func render(_ content: PageContent) -> String {
    guard let text = library.render(content, withTemplate: "page") else {
      preconditionFailure("the template of the page is registered above")
    }
    return text
  }
}

private let pageTemplate = """
  <!doctype html>
  <html lang="en">
  <head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
  style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <meta name="generator" content="strive">
  <title>{{title}}</title>
  <link rel="icon" href="data:,">
  <style>
  {{{styleHTML}}}</style>
  </head>
  <body>
  <a class="skip" href="#content">Skip to the content</a>
  <header>
  {{#banner}}
  <p class="banner" role="note">{{.}}</p>
  {{/banner}}
  <h1 id="title">{{title}}</h1>
  {{#summary}}
  <p class="summary">{{.}}</p>
  {{/summary}}
  </header>
  <main id="content" tabindex="-1">
  {{#blocks}}
  {{>block}}
  {{/blocks}}
  {{^blocks}}
  <p>Nothing was asked.</p>
  {{/blocks}}
  </main>
  {{#footer}}
  {{>footer}}
  {{/footer}}
  </body>
  </html>

  """

private let blockTemplate = """
  {{#proseHTML}}
  <div class="prose">
  {{{.}}}</div>
  {{/proseHTML}}
  {{#answer}}
  {{>answer}}
  {{/answer}}
  {{#linesHTML}}
  <pre tabindex="0">{{{.}}}</pre>
  {{/linesHTML}}
  {{#warning}}
  <p class="warning" role="note"><strong>Check:</strong> {{.}}</p>
  {{/warning}}

  """

private let answerTemplate = """
  <section class="answer">
  {{#headingHTML}}
  {{{.}}}
  {{/headingHTML}}
  {{#place}}
  <p class="place">{{.}}</p>
  {{/place}}
  {{#assumed}}
  <p class="assumed">{{.}}</p>
  {{/assumed}}
  {{#reading}}
  <p class="reading">{{.}}</p>
  {{/reading}}
  {{#chartHTML}}
  <figure>
  {{{.}}}
  <figcaption>{{#chartNotes}}<span>{{.}}</span> {{/chartNotes}}</figcaption>
  </figure>
  {{/chartHTML}}
  {{#folded}}
  <details>
  <summary>The same numbers as a table</summary>
  {{>table}}
  </details>
  {{/folded}}
  {{#table}}
  {{>table}}
  {{/table}}
  {{#hasNotes}}
  <ul class="notes">
  {{#notes}}
  <li>{{.}}</li>
  {{/notes}}
  </ul>
  {{/hasNotes}}
  <p class="question"><span>Question</span> <code>{{question}}</code></p>
  </section>

  """

private let tableTemplate = """
  {{#isEmpty}}
  <p class="empty">no rows</p>
  {{/isEmpty}}
  {{^isEmpty}}
  <div class="scroll" role="group" aria-label="{{caption}}" tabindex="0">
  <table>
  <caption>{{caption}}</caption>
  <thead>
  <tr>
  {{#columns}}
  <th scope="col"{{#isRight}} class="number"{{/isRight}}>{{title}}{{#unit}} \
  <span class="unit">{{.}}</span>{{/unit}}</th>
  {{/columns}}
  </tr>
  </thead>
  {{#groups}}
  <tbody>
  {{#heading}}
  <tr class="group"><th scope="rowgroup" colspan="{{width}}">{{text}}</th></tr>
  {{/heading}}
  {{{rowsHTML}}}</tbody>
  {{/groups}}
  </table>
  </div>
  {{/isEmpty}}

  """

private let footerTemplate = """
  <footer aria-labelledby="about">
  <h2 id="about">About these numbers</h2>
  <dl>
  {{#facts}}
  <div><dt>{{name}}</dt>
  {{#texts}}
  <dd>{{.}}</dd>
  {{/texts}}
  </div>
  {{/facts}}
  </dl>
  </footer>

  """
