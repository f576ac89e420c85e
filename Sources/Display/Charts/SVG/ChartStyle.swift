/// How pictures of charts look; a page has it once, a picture by itself carries it.
///
/// Text differs from its ground by 4.5 to 1 or more, marks by 3 to 1, by day and by night. What
/// colours tell, shapes and words tell too.
public enum ChartStyle {
  public static let text = base + day + night

  private static let base = """
    .strive-chart text{font:13px system-ui,-apple-system,"Segoe UI","Liberation Sans",\
    "DejaVu Sans",sans-serif;font-variant-numeric:tabular-nums}
    .strive-chart .title{font-size:17px;font-weight:700}
    .strive-chart .strong{font-weight:700}
    .strive-chart .small{font-size:12px}
    .strive-chart path{fill:none}
    .strive-chart .range{stroke-width:1.5}
    .strive-chart .zero{stroke-width:1.5}
    .strive-chart .way{stroke-width:2}
    .strive-chart .target{stroke-width:3}
    .strive-chart .line{stroke-width:2;stroke-linejoin:round;stroke-linecap:round}
    .strive-chart .broken{stroke-dasharray:4 4}
    .strive-chart .band{fill-opacity:.15;stroke:none}
    .strive-chart .hollow{stroke-width:2}

    """

  private static let day = colours(
    ink: "#1b1f24", soft: "#57606a", grid: "#d0d7de", paper: "#ffffff", mark: "#0a5cb8",
    wash: "#a9cdf2", target: "#a3480b",
    series: ["#0a5cb8", "#a3480b", "#1a7340", "#7a3bd1", "#b3184f", "#00697a", "#6b5600"])

  private static let night =
    "@media screen and (prefers-color-scheme:dark){\n"
    + colours(
      ink: "#e6e9ec", soft: "#a3adb8", grid: "#3a424c", paper: "#14181d", mark: "#7ab3f7",
      wash: "#27507d", target: "#f0a35e",
      series: ["#7ab3f7", "#f0a35e", "#5fd39a", "#c3a3ff", "#ff8fb1", "#4fd0dd", "#d8c25a"])
    + "}\n"

  /// How many colours there are before they begin again.
  static let seriesColours = 7

  private static func colours(
    ink: String, soft: String, grid: String, paper: String, mark: String, wash: String,
    target: String, series: [String]
  ) -> String {
    var rules = [
      " text{fill:\(ink)}", " .soft{fill:\(soft)}", " .grid{stroke:\(grid)}",
      " .zero{stroke:\(soft)}", " .paper{fill:\(paper)}", " .bar{fill:\(wash);stroke:\(mark)}",
      " .shade{fill:\(mark)}", " .range{stroke:\(ink)}", " .dot{fill:\(mark)}",
      " .hollow{fill:\(paper);stroke:\(mark)}", " .way{stroke:\(mark)}",
      " .target{stroke:\(target)}",
    ]
    for (number, colour) in series.enumerated() {
      rules.append(" .l\(number){stroke:\(colour)}")
      rules.append(" .m\(number){fill:\(colour)}")
      rules.append(" .h\(number){fill:\(paper);stroke:\(colour);stroke-width:2}")
    }
    return rules.map { ".strive-chart" + $0 + "\n" }.joined()
  }
}
