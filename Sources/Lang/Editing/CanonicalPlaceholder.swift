func canonicalText(of query: Query) -> String { "" }
