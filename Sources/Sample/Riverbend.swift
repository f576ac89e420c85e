/// The built-in sample: a made-up partnership of three districts, generated the same every time.
public enum Riverbend {}
