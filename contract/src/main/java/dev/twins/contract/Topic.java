package dev.twins.contract;

/** One subject of the contract. */
abstract class Topic {
    final Http http;
    final Users users;

    Topic(ContractSuite suite) {
        http = suite.http();
        users = suite.users();
    }
}
