/// What was asked, resolved.
public enum Question: Sendable, Hashable {
  case metric(MetricQuestion)
  case result(ResultQuestion)
  case things(ThingQuestion)
  case audit(AuditQuestion)
}
