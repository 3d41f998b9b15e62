package redisha.model;

import java.util.Map;

/** The two pods of {@code helm test}. */
public record TestPods(Image shellcheck, Map<String, Object> shellcheckResources, Map<String, String> annotations) {}
