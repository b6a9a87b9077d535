package org.lagebuch.edge;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The public API in a form that programs read: OpenAPI 3.1. */
@RestController
class OpenApiEndpoint {
    private final Resource document = new ClassPathResource("openapi.json", OpenApiEndpoint.class);

    @GetMapping("/api/openapi.json")
    ResponseEntity<Resource> document() {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(document);
    }
}
