package redisha.model;

import java.util.List;
import java.util.Map;

/** A PrometheusRule; empty strings where the values say nothing. */
public record AlertRules(Map<String, String> labels, String namespace, String interval, List<Object> rules) {}
