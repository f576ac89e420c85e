extension Riverbend {
  /// Outcomes, indicators, targets and the one break.
  static let modelDefinitions = """
    # What the partnership wants, from the cradle to a career.
    define outcome kindergarten_readiness ( label = "Kindergarten readiness", stage = 1 )
    define outcome early_grade_reading ( label = "Early grade reading", stage = 2 )
    define outcome middle_grade_math ( label = "Middle grade math", stage = 3 )
    define outcome high_school_graduation ( label = "High school graduation", stage = 4 )
    define outcome postsecondary_enrollment ( label = "College enrollment", stage = 5 )
    define outcome postsecondary_completion ( label = "College completion", stage = 6 )
    define outcome employment ( label = "Employment", stage = 7 )

    # How it is measured.
    define indicator kindergarten_ready (
      label = "Ready for kindergarten", outcome = kindergarten_readiness, class = core,
      kind = percent, unit = children, better = higher,
      numerator = "children at or above the readiness level of the assessment",
      denominator = "children assessed at entry",
      baseline = 2019, target = 75%, target_year = 2030
    )
    define indicator early_reading (
      label = "Reading well in grade 3", outcome = early_grade_reading, class = core,
      kind = percent, unit = students, better = higher,
      numerator = "students at or above proficient in grade 3 reading",
      denominator = "students with scored tests",
      caution = "no test in spring 2020; a new, harder test since 2020-21",
      baseline = 2021, target = 60%, target_year = 2030
    )
    define indicator middle_math (
      label = "Proficient in grade 8 math", outcome = middle_grade_math, class = core,
      kind = percent, unit = students, better = higher,
      numerator = "students at or above proficient in grade 8 math",
      denominator = "students with scored tests", caution = "no test in spring 2020",
      baseline = 2019, target = 55%, target_year = 2030
    )
    define indicator hs_graduation (
      label = "Graduated in four years", outcome = high_school_graduation, class = core,
      kind = percent, unit = students, better = higher,
      numerator = "students of the class with a regular diploma in four years",
      denominator = "ninth graders of four years before, adjusted for transfers",
      baseline = 2019, target = 90%, target_year = 2030
    )
    define indicator college_enrolled (
      label = "Enrolled in college", outcome = postsecondary_enrollment, class = core,
      kind = percent, unit = graduates, better = higher,
      numerator = "graduates enrolled in a college within a year",
      denominator = "high school graduates", caution = "known a year later than graduation",
      baseline = 2019, target = 70%, target_year = 2030
    )
    define indicator college_completed (
      label = "Completed college", outcome = postsecondary_completion, class = core,
      kind = percent, unit = students, better = higher,
      numerator = "students with a degree or certificate within six years",
      denominator = "graduates who enrolled in college six years before",
      baseline = 2019, target = 60%, target_year = 2030
    )
    define indicator employed (
      label = "Employed", outcome = employment, class = core,
      kind = percent, unit = people, better = higher,
      numerator = "young adults with a job", denominator = "adults aged 20 to 24 surveyed",
      baseline = 2019, target = 80%, target_year = 2030
    )
    define indicator full_day_k (
      label = "In full-day kindergarten", outcome = kindergarten_readiness,
      class = contributing, kind = percent, unit = children, better = higher,
      numerator = "kindergartners in a full-day class",
      denominator = "kindergartners on the state's day of count",
      baseline = 2019, target = 90%, target_year = 2026
    )
    define indicator in_preschool (
      label = "In preschool at ages 3 and 4", outcome = kindergarten_readiness,
      class = contributing, kind = percent, unit = children, better = higher,
      numerator = "children enrolled in preschool", denominator = "children aged 3 and 4"
    )
    define indicator chronic_absence (
      label = "Chronically absent", outcome = early_grade_reading, class = contributing,
      kind = percent, unit = students, better = lower,
      numerator = "students who missed 10 percent or more of their days",
      denominator = "students enrolled",
      caution = "days of remote learning were counted differently in 2020-21",
      baseline = 2022, target = 16%, target_year = 2030
    )
    define indicator suspended (
      label = "Suspended at least once", outcome = high_school_graduation, class = systems,
      kind = percent, unit = students, better = lower,
      numerator = "students with a suspension out of school",
      denominator = "students enrolled", baseline = 2023, target = 4%, target_year = 2030
    )
    define indicator enrollment (
      label = "Students enrolled", class = systems, kind = count, unit = students,
      stock = yes
    )
    define indicator_set early_years (
      label = "Early years", members = [kindergarten_ready, full_day_k, in_preschool]
    )
    define break ( indicator = early_reading, period = 2021, reason = "A new state test" )
    define target ( indicator = early_reading, group = black, value = 55%, by = 2030 )
    define target ( indicator = early_reading, group = hispanic, value = 55%, by = 2030 )

    # Where the numbers come from.
    define source riverbend_data (
      label = "Riverbend shared data", publisher = "Riverbend Together", public = no
    )
    define source state_report (
      label = "State early years report", publisher = "State Department of Education",
      public = yes
    )
    """

  /// Bodies and networks, after the partners they name.
  static let workDefinitions = """
    # Who works on it.
    load "partners.csv" as partners (
      id = column("ID"), name = column("Name"), kind = column("Kind"),
      sector = column("Sector"), url = column("Web"), joined = column("Joined"),
      left = column("Left")
    )
    load "sites.csv" as sites (
      id = column("ID"), partner = column("Partner"), label = column("Site"),
      place = column("School"), address = column("Address"), latitude = column("Latitude"),
      longitude = column("Longitude")
    )
    load "programs.csv" as programs (
      id = column("ID"), label = column("Program"), partner = column("Partner"),
      kind = column("Kind"), ages = column("Ages"), grades = column("Grades"),
      hours = column("Hours"), capacity = column("Capacity"), rating = column("Rating"),
      start = column("Start"), end = column("End")
    )
    load "serves.csv" as serves (
      partner = column("Partner"), program = column("Program"), about = column("About")
    )
    define body leadership_table ( label = "Leadership table", kind = leadership_table )
    define body data_team ( label = "Data team", kind = data_team )
    define body funders_circle ( label = "Funders' circle", kind = coalition )
    define body cradle_network ( label = "Cradle network", kind = network )
    define body reading_network ( label = "Reading network", kind = network )
    define body attendance_network ( label = "Attendance network", kind = network )
    load "roles.csv" as roles (
      body = column("Body"), partner = column("Partner"), role = column("Role"),
      start = column("Start"), end = column("End")
    )
    define network k_readiness (
      label = "Kindergarten readiness network", body = cradle_network,
      indicator = kindergarten_ready, chair = first_steps_family_center,
      charter = "Every family knows what kindergarten asks, a year before it starts"
    )
    define network reading (
      label = "Early reading network", body = reading_network, indicator = early_reading,
      chair = page_turners, charter = "Every child who reads below grade has a tutor"
    )
    define network attendance (
      label = "Attendance network", body = attendance_network, indicator = chronic_absence,
      chair = riverbend_children_s_hospital
    )
    load "grants.csv" as grants (
      id = column("ID"), funder = column("Funder"), recipient = column("Recipient"),
      amount = column("Amount"), start = column("Start"), end = column("End"),
      purpose = column("Purpose"), restrictions = column("Restrictions"),
      part_of = column("Part Of")
    )
    """

  /// One statement for each file of numbers; places above the level in a file are its totals.
  static var loadStatements: String {
    let own = measures.map { measure in
      let groups = measure.breakdowns.map { "\($0.dimension) = column(\"\($0.column)\")," }
      return """
        load "\(measure.id).csv" as observations (
          indicator = \(measure.id), source = riverbend_data,
          year = column("School Year"), place = column("Place"), level = \(measure.level.name),
          \(groups.joined(separator: "\n  "))
          n = column("Denominator"), met = column("Numerator")
        )
        """
    }
    let enrollment = """
      load "enrollment.csv" as observations (
        indicator = enrollment, source = riverbend_data,
        year = column("School Year"), place = column("Place"), level = school,
        race = column("\(Breakdown.race.column)"), value = column("Students")
      )
      """
    let state = stateMeasures.map { measure in
      """
      load "state_\(measure.id).csv" as observations (
        indicator = \(measure.id), source = state_report, public = yes,
        year = column("School Year"), place = column("Place"), level = \(measure.level.name),
        race = column("Student Group"), n = column("Children"), percent = column("Percent")
      )
      """
    }
    return (["# The numbers."] + own + [enrollment] + state).joined(separator: "\n")
  }
}
