/// Work of a partner with children or families.
struct Program {
  var id: String
  var label: String
  var partner: String
  var kind: String
  var ages = ""
  var grades = ""
  var hours = ""
  var capacity = ""
  var rating = ""
  var start: String
  var end = ""
  var serves: [String]

  static let all = [
    Program(
      id: "reading_club", label: "Reading club", partner: "our_center", kind: "tutoring",
      grades: "K-3", hours: "60", capacity: "420", rating: "effective", start: "2016-09-01",
      serves: ["early_reading"]),
    Program(
      id: "book_buddies", label: "Book buddies", partner: "page_turners", kind: "tutoring",
      grades: "1-3", hours: "40", capacity: "260", rating: "promising", start: "2015-09-01",
      serves: ["early_reading"]),
    Program(
      id: "library_lapsit", label: "Lapsit at the library", partner: "riverbend_public_library",
      kind: "family_learning", ages: "0-3", hours: "20", capacity: "600", start: "2013-02-01",
      serves: ["kindergarten_ready"]),
    Program(
      id: "home_visits", label: "Home visits", partner: "first_steps_family_center",
      kind: "home_visiting", ages: "0-5", hours: "36", capacity: "310", rating: "effective",
      start: "2014-07-01", serves: ["kindergarten_ready"]),
    Program(
      id: "cuentos", label: "Cuentos y canciones", partner: "casa_de_los_ninos",
      kind: "family_learning", ages: "3-5", hours: "48", capacity: "180", rating: "promising",
      start: "2015-01-15", serves: ["kindergarten_ready", "in_preschool"]),
    Program(
      id: "preschool_plus", label: "Preschool plus", partner: "valley_head_start",
      kind: "preschool", ages: "3-4", hours: "900", capacity: "340", rating: "effective",
      start: "2013-09-01", serves: ["in_preschool"]),
    Program(
      id: "expanded_day", label: "Expanded day", partner: "after_three", kind: "extended_time",
      grades: "6-8", hours: "450", capacity: "520", rating: "promising", start: "2017-09-01",
      serves: ["chronic_absence", "middle_math"]),
    Program(
      id: "math_circles", label: "Math circles", partner: "valley_math_circle",
      kind: "tutoring", grades: "6-8", hours: "30", capacity: "120", start: "2018-10-01",
      serves: ["middle_math"]),
    Program(
      id: "summer_bridge", label: "Summer bridge", partner: "summer_bridge_riverbend",
      kind: "summer", grades: "5-8", hours: "90", capacity: "300", rating: "effective",
      start: "2014-06-15", serves: ["middle_math"]),
    Program(
      id: "mentor_match", label: "Mentor match", partner: "bright_path_mentors",
      kind: "mentoring", grades: "7-12", hours: "40", capacity: "150", rating: "untested",
      start: "2016-10-01", serves: ["suspended", "hs_graduation"]),
    Program(
      id: "aid_nights", label: "Financial aid nights", partner: "college_compass",
      kind: "college_access", grades: "11-12", hours: "6", capacity: "900", rating: "effective",
      start: "2014-10-01", serves: ["college_enrolled"]),
    Program(
      id: "summer_jobs", label: "Summer jobs", partner: "youth_works", kind: "employment",
      ages: "16-21", hours: "150", capacity: "240", rating: "untested", start: "2016-06-15",
      serves: ["employed"]),
    Program(
      id: "attendance_texts", label: "Attendance text messages",
      partner: "riverbend_children_s_hospital", kind: "outreach", grades: "K-12", hours: "1",
      capacity: "8000", rating: "promising", start: "2022-09-01", serves: ["chronic_absence"]),
    Program(
      id: "walking_bus", label: "Walking school bus", partner: "housing_first_riverbend",
      kind: "outreach", grades: "K-5", hours: "60", capacity: "90", start: "2018-09-01",
      end: "2023-06-15", serves: ["chronic_absence"]),
  ]
}
