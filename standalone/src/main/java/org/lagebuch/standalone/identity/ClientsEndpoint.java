package org.lagebuch.standalone.identity;

import java.util.List;
import java.util.Map;
import org.lagebuch.edge.Problem;
import org.lagebuch.edge.Refused;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The administrator's list of programs that may ask for tokens. */
@RestController
@RequestMapping("/api/clients")
@PreAuthorize("hasRole('ADMINISTRATOR')")
class ClientsEndpoint {
    private static final int NAME_CHARACTERS_MAX = 100;

    private final Clients clients;

    ClientsEndpoint(Clients clients) {
        this.clients = clients;
    }

    record NewClient(String name, String role) {}

    @GetMapping
    List<Map<String, String>> all() {
        return clients.all().stream()
                .map(client -> Map.of("clientId", client.id(), "name", client.name(), "role", client.role()))
                .toList();
    }

    @PostMapping(consumes = "application/json")
    ResponseEntity<Map<String, String>> add(@RequestBody byte[] body) {
        NewClient client = UsersEndpoint.read(body, NewClient.class);
        if (client.name() == null || client.name().isBlank() || client.name().length() > NAME_CHARACTERS_MAX) {
            throw refused("wrong-client-name", "A name has 1 to 100 characters.", "/name");
        }
        if (client.role() == null || !LocalUser.ROLES.contains(client.role())) {
            throw refused("unknown-value", "A role is one of " + String.join(", ", LocalUser.ROLES), "/role");
        }
        Clients.Introduced made = clients.add(client.name(), client.role());
        return ResponseEntity.status(201).body(Map.of("clientId", made.id(), "clientSecret", made.secret()));
    }

    /** The tokens it has are over with it. */
    @PostMapping("/{id}/removal")
    ResponseEntity<Void> remove(@PathVariable String id) {
        if (clients.remove(id)) return ResponseEntity.noContent().build();
        throw new Refused(new Problem("no-such-client", 404, "There is no such client."));
    }

    private static Refused refused(String name, String title, String field) {
        return new Refused(new Problem(name, 422, title, field, null));
    }
}
