package org.lagebuch.desk.administration;

import java.util.List;
import java.util.stream.StreamSupport;
import org.lagebuch.desk.words.Words;
import tools.jackson.databind.JsonNode;

/** A program that may ask for tokens. */
record ClientRow(String id, String name, String roleName) {
    static List<ClientRow> all(JsonNode clients, Words words) {
        return StreamSupport.stream(clients.spliterator(), false)
                .map(client -> new ClientRow(
                        client.path("clientId").asString(""),
                        client.path("name").asString(""),
                        words.value("role", client.path("role").asString(""))))
                .toList();
    }
}
