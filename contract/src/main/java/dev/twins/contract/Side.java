package dev.twins.contract;

import java.util.Arrays;

/** The side under test, as the server names itself. */
enum Side {
    CONTAINER("ee-app"),
    SERVERLESS("lambda-app");

    final String service;

    Side(String service) {
        this.service = service;
    }

    static Side of(Http http) {
        String service = http.get("/").answers(200).json().get("service").getAsString();
        return Arrays.stream(values())
                .filter(side -> side.service.equals(service))
                .findFirst()
                .orElseThrow(() -> new AssertionError("GET / names an unknown service: " + service));
    }
}
