internal import Display

/// How the page looks: on a wide screen, on a telephone, by night and on paper.
enum PageStyle {
  static let text = colours + layout + tables + ChartStyle.text + narrow + paper

  /// Every pair of text and ground differs by 4.5 to 1 or more.
  private static let colours = """
    :root{color-scheme:light dark;--paper:#fff;--ink:#1b1f24;--soft:#57606a;--line:#d0d7de;\
    --wash:#f3f5f7;--link:#0a5cb8;--warn:#7a4100;--warn-wash:#fff4e0}
    @media screen and (prefers-color-scheme:dark){:root{--paper:#14181d;--ink:#e6e9ec;\
    --soft:#a3adb8;--line:#3a424c;--wash:#1e242b;--link:#8ab8f5;--warn:#f5c887;\
    --warn-wash:#33260f}}

    """

  private static let layout = """
    *{box-sizing:border-box}
    html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
    body{margin:0 auto;padding:1.5rem 1.25rem 3rem;max-width:62rem;background:var(--paper);\
    color:var(--ink);font:1rem/1.55 system-ui,-apple-system,"Segoe UI","Liberation Sans",\
    "DejaVu Sans",sans-serif;overflow-wrap:anywhere}
    h1,h2,h3,h4,h5,h6{line-height:1.25;margin:1.8em 0 .4em;text-wrap:balance}
    h1{font-size:2rem;margin:.4em 0}
    h2{font-size:1.5rem}
    h3{font-size:1.2rem}
    h4,h5,h6{font-size:1.05rem}
    p{margin:.5em 0;max-width:48rem}
    a{color:var(--link)}
    :focus-visible{outline:3px solid var(--link);outline-offset:2px}
    main:focus{outline:none}
    .skip{position:absolute;left:-99rem}
    .skip:focus{left:1rem;top:.5rem;padding:.4rem .8rem;background:var(--paper);z-index:1}
    .banner{border:2px solid;padding:.5rem .8rem;font-weight:700;max-width:none}
    .summary,.place,.assumed{color:var(--soft);margin:.15em 0}
    .answer{margin:1.5rem 0 2.5rem}
    .reading{font-size:1.1rem;margin:.9em 0}
    .notes{color:var(--soft);margin:.6em 0;padding-left:1.2em;font-size:.92rem}
    .question{color:var(--soft);font-size:.85rem;max-width:none}
    code,pre{font-family:ui-monospace,"Liberation Mono","DejaVu Sans Mono",monospace;\
    font-size:.9em}
    pre{background:var(--wash);padding:.8rem 1rem;overflow-x:auto;line-height:1.4}
    .warning{border-left:4px solid;background:var(--warn-wash);color:var(--warn);\
    padding:.5rem .8rem}
    blockquote{margin:1em 0;padding-left:1rem;border-left:4px solid var(--line);\
    color:var(--soft)}
    figure{margin:1rem 0}
    figure svg{display:block;width:100%;max-width:54rem;height:auto}
    svg.narrow{display:none}
    figcaption{color:var(--soft);font-size:.85rem;max-width:48rem}
    details{margin:.6em 0}
    summary{cursor:pointer;color:var(--link)}
    footer{border-top:1px solid var(--line);margin-top:3rem;color:var(--soft);font-size:.9rem}
    footer h2{font-size:1.1rem;color:var(--ink);margin:1.2em 0 .4em}
    dl{margin:0;display:grid;gap:.4rem}
    dl>div{display:grid;grid-template-columns:8rem 1fr;gap:0 1rem}
    dt{color:var(--ink)}
    dd{margin:0;grid-column:2}

    """

  private static let tables = """
    .scroll{overflow-x:auto;margin:.8rem 0}
    table{border-collapse:collapse;min-width:min(100%,22rem);font-variant-numeric:tabular-nums;overflow-wrap:normal}
    caption{text-align:left;color:var(--soft);font-size:.85rem;padding-bottom:.3rem}
    th,td{padding:.3rem .9rem .3rem 0;text-align:left;vertical-align:baseline;\
    border-bottom:1px solid var(--line)}
    th:last-child,td:last-child{padding-right:.2rem}
    thead th{border-bottom:2px solid var(--soft);vertical-align:bottom}
    tbody th{font-weight:400}
    tr.group th{font-weight:700;padding-top:1rem}
    .number{text-align:right;white-space:nowrap}
    .none,.unit{color:var(--soft)}
    .unit{font-weight:400;font-size:.85em}
    abbr{text-decoration:none}
    tbody tr:hover{background:var(--wash)}

    """

  private static let narrow = """
    @media screen and (max-width:40rem){svg.wide{display:none}svg.narrow{display:block}\
    caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}\
    tbody th:first-child,thead th:first-child{position:sticky;left:0;max-width:9rem;\
    background:var(--paper)}body{padding:1rem .9rem 2rem}h1{font-size:1.6rem}\
    h2{font-size:1.3rem}th,td{padding-right:.7rem}dl>div{grid-template-columns:1fr}\
    dd{grid-column:1}}

    """

  /// Rows stay whole, headers are repeated, folded tables stand open.
  private static let paper = """
    @page{margin:18mm 16mm}
    @media print{body{max-width:none;padding:0;font-size:10.5pt}.skip{display:none}\
    h1,h2,h3,h4,h5,h6,.place,.assumed,.reading{break-after:avoid}p{break-inside:avoid}th,td{padding-top:.15rem;padding-bottom:.15rem}\
    tr,figure,.warning,.notes li{break-inside:avoid}thead{display:table-header-group}tr.group{break-after:avoid}\
    .scroll{overflow:visible}.question,.notes{break-before:avoid}\
    details::details-content{content-visibility:visible;display:block;block-size:auto}\
    summary{display:none}a{color:inherit}}

    """
}
