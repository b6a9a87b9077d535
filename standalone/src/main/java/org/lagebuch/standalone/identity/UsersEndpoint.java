package org.lagebuch.standalone.identity;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.lagebuch.edge.Caller;
import org.lagebuch.edge.Problem;
import org.lagebuch.edge.Refused;
import org.lagebuch.wire.Json;
import org.lagebuch.wire.Unreadable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
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

    private final LocalUsers users;
    private final SignedInUsers signedIn;

    UsersEndpoint(LocalUsers users, SignedInUsers signedIn) {
        this.users = users;
        this.signedIn = signedIn;
    }

    record NewPassword(String password) {}

    record NewUser(String name, String role, String password) {}

    @GetMapping
    List<Map<String, String>> all() {
        return users.all().stream().map(UsersEndpoint::told).toList();
    }

    @PostMapping(consumes = "application/json")
    ResponseEntity<Map<String, String>> add(@RequestBody byte[] body) {
        NewUser user = read(body, NewUser.class);
        if (user.name() == null || !NAME.matcher(user.name()).matches()) {
            throw refused("wrong-user-name", "A name is 1 to 64 of a-z 0-9 . _ @ -", "/name");
        }
        if (user.role() == null || !LocalUser.ROLES.contains(user.role())) {
            throw refused("unknown-value", "A role is one of " + String.join(", ", LocalUser.ROLES), "/role");
        }
        Passwords.check(user.password(), user.name(), "/password");
        if (!users.add(user.name(), user.role(), user.password())) {
            throw new Refused(new Problem("user-exists", 409, "This name is taken.", "/name", null));
        }
        return ResponseEntity.status(201).body(Map.of("name", user.name(), "role", user.role()));
    }

    @PostMapping(path = "/{name}/password", consumes = "application/json")
    Map<String, String> reset(@PathVariable String name, @RequestBody byte[] body) {
        String password = read(body, NewPassword.class).password();
        Passwords.check(password, name, "/password");
        return changed(name, users.changePassword(name, password));
    }

    /** For whoever lost it: the password alone is enough again. */
    @PostMapping("/{name}/second-factor/removal")
    Map<String, String> dropFactor(@PathVariable String name) {
        return changed(name, users.dropFactor(name));
    }

    @PostMapping("/{name}/disabling")
    Map<String, String> disable(@PathVariable String name, Caller caller) {
        LocalUser user = users.find(name);
        if (user != null && user.pseudonym().equals(caller.id())) {
            throw refused("not-yourself", "Somebody else has to disable you.", "");
        }
        return changed(name, users.enable(name, false));
    }

    @PostMapping("/{name}/enabling")
    Map<String, String> enable(@PathVariable String name) {
        return changed(name, users.enable(name, true));
    }

    private Map<String, String> changed(String name, boolean found) {
        LocalUser user = users.find(name);
        if (!found || user == null) throw new Refused(new Problem("no-such-user", 404, "There is no such user."));
        signedIn.end(user);
        return told(user);
    }

    static <T> T read(byte[] body, Class<T> kind) {
        try {
            return Json.read(Json.parse(body), kind);
        } catch (Unreadable e) {
            throw new Refused(new Problem("wrong-type", 400, e.getMessage(), e.pointer(), null));
        }
    }

    private static Refused refused(String name, String title, String field) {
        return new Refused(new Problem(name, 422, title, field, null));
    }

    private static Map<String, String> told(LocalUser user) {
        return Map.of(
                "name", user.name(),
                "pseudonym", user.pseudonym(),
                "role", user.role(),
                "enabled", String.valueOf(user.enabled()));
    }
}
