package org.lagebuch.standalone;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.lagebuch.edge.Problem;
import org.lagebuch.edge.Refused;
import org.lagebuch.wire.Json;
import org.lagebuch.wire.Unreadable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The administrator's list of who may sign in here. */
@RestController
@RequestMapping("/api/users")
@PreAuthorize("hasRole('ADMINISTRATOR')")
class UsersEndpoint {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{0,63}");
    private static final int PASSWORD_CHARACTERS_MIN = 12;
    /** What bcrypt looks at: more would be cut off in silence. */
    private static final int PASSWORD_CHARACTERS_MAX = 64;

    private final LocalUsers users;

    UsersEndpoint(LocalUsers users) {
        this.users = users;
    }

    record NewUser(String name, String role, String password) {}

    @GetMapping
    List<Map<String, String>> all() {
        return users.all().stream().map(UsersEndpoint::told).toList();
    }

    @PostMapping(consumes = "application/json")
    ResponseEntity<Map<String, String>> add(@RequestBody byte[] body) {
        NewUser user = read(body);
        if (user.name() == null || !NAME.matcher(user.name()).matches()) {
            throw refused("wrong-user-name", "A name is 1 to 64 of a-z 0-9 . _ @ -", "/name");
        }
        if (user.role() == null || !LocalUser.ROLES.contains(user.role())) {
            throw refused("unknown-value", "A role is one of " + String.join(", ", LocalUser.ROLES), "/role");
        }
        int length = user.password() == null ? 0 : user.password().length();
        if (length < PASSWORD_CHARACTERS_MIN || length > PASSWORD_CHARACTERS_MAX) {
            throw refused("wrong-password-length", "A password has 12 to 64 characters.", "/password");
        }
        if (!users.add(user.name(), user.role(), user.password())) {
            throw new Refused(new Problem("user-exists", 409, "This name is taken.", "/name", null));
        }
        return ResponseEntity.status(201).body(Map.of("name", user.name(), "role", user.role()));
    }

    private static NewUser read(byte[] body) {
        try {
            return Json.read(Json.parse(body), NewUser.class);
        } catch (Unreadable e) {
            throw new Refused(new Problem("wrong-type", 400, e.getMessage(), e.pointer(), null));
        }
    }

    private static Refused refused(String name, String title, String field) {
        return new Refused(new Problem(name, 422, title, field, null));
    }

    private static Map<String, String> told(LocalUser user) {
        return Map.of("name", user.name(), "pseudonym", user.pseudonym(), "role", user.role());
    }
}
