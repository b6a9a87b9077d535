package org.lagebuch.fact;

import tools.jackson.databind.JsonNode;

/** Breaks a rule of the house on purpose. */
public record FactThatKnowsJson(JsonNode tree) {}
